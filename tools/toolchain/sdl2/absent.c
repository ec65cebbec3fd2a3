/* Stand-ins for parts of SDL that the page never uses but that SDL refers to, so
   that the linker can leave them out. Not a part of SDL; see CMakeLists.txt. */

#include "SDL_internal.h"

#include <EGL/egl.h>
#include <GLES2/gl2.h>
#include <string.h>

#include "SDL_events.h"
#include "SDL_gamecontroller.h"
#include "SDL_render.h"
#include "SDL_surface.h"
#include "events/SDL_gesture_c.h"
#include "render/SDL_sysrender.h"
#include "video/SDL_sysvideo.h"
#include "video/emscripten/SDL_emscriptenframebuffer.h"

/* Emscripten's own knows every GL function by name and so keeps all of them in
   the page's JavaScript. SDL asks for these only; the page calls GL directly.
   A program may bring its own. */
__attribute__((weak))
__eglMustCastToProperFunctionPointerType eglGetProcAddress(const char *name) {
  if (strcmp(name, "glGetString") == 0) return (__eglMustCastToProperFunctionPointerType)glGetString;
  if (strcmp(name, "glGetIntegerv") == 0) return (__eglMustCastToProperFunctionPointerType)glGetIntegerv;
  if (strcmp(name, "glGetError") == 0) return (__eglMustCastToProperFunctionPointerType)glGetError;
  return 0;
}

/* Recorded finger gestures. */
int SDL_GestureAddTouch(SDL_TouchID touch) { return 0; }
int SDL_GestureDelTouch(SDL_TouchID touch) { return 0; }
void SDL_GestureProcessEvent(SDL_Event *event) {}
void SDL_GestureQuit(void) {}

/* Drawing by the processor, where there is no OpenGL. */
int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window *window, Uint32 *format, void **pixels, int *pitch) {
  return SDL_Unsupported();
}
int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window *window, const SDL_Rect *rects, int count) {
  return SDL_Unsupported();
}
void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window *window) {}

/* SDL's own drawing functions. */
SDL_Renderer *SDL_GetRenderer(SDL_Window *window) { return NULL; }
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer *renderer) {}
int SDL_GetRendererOutputSize(SDL_Renderer *renderer, int *width, int *height) { return SDL_Unsupported(); }

/* Game controllers, which Dear ImGui's code for SDL asks for. */
int SDL_NumJoysticks(void) { return 0; }
SDL_bool SDL_IsGameController(int index) { return SDL_FALSE; }
SDL_GameController *SDL_GameControllerOpen(int index) { return NULL; }
void SDL_GameControllerClose(SDL_GameController *controller) {}
Sint16 SDL_GameControllerGetAxis(SDL_GameController *controller, SDL_GameControllerAxis axis) { return 0; }
Uint8 SDL_GameControllerGetButton(SDL_GameController *controller, SDL_GameControllerButton button) { return 0; }

/* Mouse pointers made of an image: the page uses the browser's own. */
SDL_Surface *absent_SDL_ConvertSurfaceFormat(SDL_Surface *surface, Uint32 format, Uint32 flags) { return NULL; }

/* Reading numbers out of hints, none of which the page sets; the C library's
   readers of floating point numbers are large. */
int absent_SDL_sscanf(const char *text, const char *format, ...) { return 0; }
double absent_SDL_atof(const char *text) { return 1.0; }
