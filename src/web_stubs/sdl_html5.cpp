// Browser functions that SDL uses for a game that owns the page: keys, the wheel, full
// screen, pointer lock, a handler for leaving the page, a main loop of its own. A figure in
// another site's page needs none of them, so their scripts need not be downloaded. SDL
// registers for keys and the like when it creates a window, and gets the result "not
// supported"; functions that SDL never calls stop the program.
#include <EGL/egl.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include "web_stubs/refuse.h"

extern "C" {

EMSCRIPTEN_RESULT emscripten_set_keydown_callback_on_thread(const char*, void*, bool,
                                                            em_key_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_set_keyup_callback_on_thread(const char*, void*, bool,
                                                          em_key_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_set_keypress_callback_on_thread(const char*, void*, bool,
                                                             em_key_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_set_wheel_callback_on_thread(const char*, void*, bool,
                                                          em_wheel_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_set_fullscreenchange_callback_on_thread(
    const char*, void*, bool, em_fullscreenchange_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_set_pointerlockchange_callback_on_thread(
    const char*, void*, bool, em_pointerlockchange_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_set_beforeunload_callback_on_thread(void*, em_beforeunload_callback,
                                                                 pthread_t) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(const char*, bool,
                                                         const EmscriptenFullscreenStrategy*) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_exit_fullscreen() {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_request_pointerlock(const char*, bool) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_exit_pointerlock() {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
void emscripten_cancel_main_loop() {
  web_stubs::refuse("emscripten_cancel_main_loop");
}

// The page's script requests each frame.
EGLBoolean eglSwapInterval(EGLDisplay /*display*/, EGLint /*interval*/) {
  web_stubs::refuse("eglSwapInterval");
}

// The document already has its title.
void emscripten_set_window_title(const char*) {}

}  // extern "C"
