// What SDL would ask of a browser for a game that owns the page: the keys, the wheel,
// the whole screen, the pointer for itself, a say when the page is left, a main loop
// of its own. A figure in somebody's page wants none of it, so that the scripts
// behind it need not be downloaded.
#include <EGL/egl.h>
#include <emscripten.h>
#include <emscripten/html5.h>

extern "C" {

EMSCRIPTEN_RESULT emscripten_set_keydown_callback_on_thread(const char*, void*, bool,
                                                            em_key_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_SUCCESS;
}
EMSCRIPTEN_RESULT emscripten_set_keyup_callback_on_thread(const char*, void*, bool,
                                                          em_key_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_SUCCESS;
}
EMSCRIPTEN_RESULT emscripten_set_keypress_callback_on_thread(const char*, void*, bool,
                                                             em_key_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_SUCCESS;
}
EMSCRIPTEN_RESULT emscripten_set_wheel_callback_on_thread(const char*, void*, bool,
                                                          em_wheel_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_SUCCESS;
}
EMSCRIPTEN_RESULT emscripten_set_fullscreenchange_callback_on_thread(
    const char*, void*, bool, em_fullscreenchange_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_SUCCESS;
}
EMSCRIPTEN_RESULT emscripten_set_pointerlockchange_callback_on_thread(
    const char*, void*, bool, em_pointerlockchange_callback_func, pthread_t) {
  return EMSCRIPTEN_RESULT_SUCCESS;
}
EMSCRIPTEN_RESULT emscripten_set_beforeunload_callback_on_thread(void*, em_beforeunload_callback,
                                                                 pthread_t) {
  return EMSCRIPTEN_RESULT_SUCCESS;
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
void emscripten_cancel_main_loop() {}

// The page's script draws a frame when there is something to draw.
EGLBoolean eglSwapInterval(EGLDisplay /*display*/, EGLint /*interval*/) {
  return EGL_TRUE;
}

// The document has its title already.
void emscripten_set_window_title(const char*) {}

}  // extern "C"
