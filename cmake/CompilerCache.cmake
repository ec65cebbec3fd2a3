# With ccache, what any clone on this machine has compiled once is not compiled again;
# without it all works as well. Paths below the clone are told to it as relative ones,
# so that clones share; its folder is the cache's own (tools/toolchain/toolchain.sh).
find_program(CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(cached ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
    CCACHE_MAXSIZE=3G)
  if(DEFINED ENV{MAZHILIS_CCACHE})
    list(APPEND cached CCACHE_DIR=$ENV{MAZHILIS_CCACHE})
  endif()
  if(EMSCRIPTEN)
    # emcc is a script: neither its name nor its date tells which compiler it starts.
    list(APPEND cached CCACHE_COMPILERTYPE=clang
      CCACHE_COMPILERCHECK=string:${EMSCRIPTEN_VERSION}-${CMAKE_CXX_COMPILER_VERSION})
  endif()
  set(CMAKE_C_COMPILER_LAUNCHER ${cached} ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${cached} ${CCACHE})
endif()
