# With ccache, if installed, files that any clone on this machine has compiled are not
# compiled again. Paths below the clone are passed to it as relative paths, so that clones
# share the cache, which has its own folder (tools/toolchain/toolchain.sh).
find_program(CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(cached ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
    CCACHE_MAXSIZE=3G)
  if(DEFINED ENV{MAZHILIS_CCACHE})
    list(APPEND cached CCACHE_DIR=$ENV{MAZHILIS_CCACHE})
  endif()
  if(EMSCRIPTEN)
    # emcc is a script: neither its name nor its date identifies the compiler that it starts.
    list(APPEND cached CCACHE_COMPILERTYPE=clang
      CCACHE_COMPILERCHECK=string:${EMSCRIPTEN_VERSION}-${CMAKE_CXX_COMPILER_VERSION})
  endif()
  set(CMAKE_C_COMPILER_LAUNCHER ${cached} ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${cached} ${CCACHE})
endif()
