/* SDL's configuration for the page: SDL's own answers for Emscripten, less the
   subsystems the page does not use. Not a part of SDL; see CMakeLists.txt. */

#ifndef SDL_config_h_
#define SDL_config_h_

#include "SDL_config_emscripten.h"

/* A libc is there, whole. */
#define HAVE_LIBC 1
#define HAVE_FLOAT_H 1
#define HAVE_STDDEF_H 1
#define HAVE_STRCASESTR 1
#define HAVE_INDEX 1
#define HAVE_RINDEX 1
#define HAVE__EXIT 1

#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#undef SDL_FILESYSTEM_EMSCRIPTEN
#undef SDL_JOYSTICK_EMSCRIPTEN
#undef SDL_LOADSO_DLOPEN
#undef SDL_POWER_EMSCRIPTEN
#undef SDL_SENSOR_DUMMY
#undef SDL_VIDEO_RENDER_OGL_ES2
#undef HAVE_ICONV
#undef HAVE_ICONV_H

#define SDL_AUDIO_DISABLED 1
#define SDL_FILESYSTEM_DISABLED 1
#define SDL_JOYSTICK_DISABLED 1
#define SDL_LOADSO_DISABLED 1
#define SDL_POWER_DISABLED 1
#define SDL_RENDER_DISABLED 1
#define SDL_SENSOR_DISABLED 1

#endif
