# How every target is compiled: C++20, warnings are errors, ccache and mold where they are there.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(TENON_SANITIZE "Address and undefined behaviour sanitizers" OFF)
option(TENON_FUZZ "Fuzzers, one binary each; clang only" OFF)
option(TENON_WEB "Embed the web app from web/dist" OFF)

add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wno-missing-field-initializers -Werror)
# g++ 12 reports string and vector code of its own library as out of bounds when it is inlined deeply
# (GCC bugs 105329, 105651, 107852); the same code is clean under the address sanitizer.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds
        -Wno-maybe-uninitialized -Wno-dangling-pointer)
endif()

if(TENON_SANITIZE)
    # A null pointer stops the program under the address sanitizer too, on its first use. Alignment is asked about in
    # the same place, before each use of a pointer, and is not watched: the two together cost up to a third of a build.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,alignment -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

if(TENON_FUZZ)
    # Another compiler warns of other things; g++ is the one that decides. What it writes before a function to check its
    # type it also writes before the halves of a coroutine, which then do not assemble.
    add_compile_options(-fsanitize=fuzzer-no-link -fno-sanitize=function -Wno-error)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # A precompiled header's time stamps and macros would otherwise make every entry look stale.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
    add_compile_options($<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-fpch-preprocess>)
endif()

find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold)
endif()
