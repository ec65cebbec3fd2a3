// ImGui queries OpenGL's state before each frame, to restore it afterwards. In a browser
// such a query waits until all previous commands are executed, which took most of a
// frame's time. No other code draws on this canvas, so the answers are known:
// cmake/ThirdParty.cmake redirects ImGui's queries to this file.
#include <GLES2/gl2.h>
// After gl2.h, whose types it uses.
#include <GLES2/gl2ext.h>

#include "web_stubs/refuse.h"

extern "C" void glStateAtRest(GLenum name, GLint* value) {
  switch (name) {
    case GL_MAX_TEXTURE_SIZE:
      glGetIntegerv(name, value);
      break;
    case GL_ACTIVE_TEXTURE:
      *value = GL_TEXTURE0;
      break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *value = GL_FUNC_ADD;
      break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *value = GL_ONE;
      break;
    case GL_VIEWPORT:  // both are set before they are used
    case GL_SCISSOR_BOX:
      for (int i = 0; i < 4; ++i) value[i] = 0;
      break;
    case GL_ARRAY_BUFFER_BINDING:  // no binding, blend factor zero
    case GL_BLEND_DST_ALPHA:
    case GL_BLEND_DST_RGB:
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_VERTEX_ARRAY_BINDING_OES:
      *value = 0;
      break;
    default:
      web_stubs::refuse("glGetIntegerv");
  }
}
