# tenon_module(briefs DEPENDS people engagements): a folder below src/ as a library.
# PRECOMPILED names headers that all of its files include besides the usual ones.
#
# Its sources are all .cpp files that are not tests, benchmarks or fuzzers; its tests (*_test.cpp) are compiled
# into tenon_tests. DEPENDS is also what tests/tidy holds the #include lines against.
set(TENON_TEST_SOURCES "" CACHE INTERNAL "")

function(tenon_module name)
    cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES;PRECOMPILED" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    set(tests ${sources})
    list(FILTER sources EXCLUDE REGEX "(_(test|fuzz|bench)|/main)\\.cpp$")
    list(FILTER tests INCLUDE REGEX "_test\\.cpp$")

    # Object libraries: endpoint tables and statements register themselves, and an archive would drop them.
    add_library(tenon_${name} OBJECT ${sources})
    target_include_directories(tenon_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(tenon_${name} PUBLIC ${ARG_LIBRARIES})
    if(ARG_PRECOMPILED)
        target_precompile_headers(tenon_${name} PRIVATE ${TENON_PRECOMPILED} ${ARG_PRECOMPILED})
    else()
        target_precompile_headers(tenon_${name} REUSE_FROM tenon_precompiled)
    endif()
    set(TENON_TEST_SOURCES ${TENON_TEST_SOURCES} ${tests} CACHE INTERNAL "")
    set(TENON_MODULES ${TENON_MODULES} tenon_${name} CACHE INTERNAL "")
endfunction()
set(TENON_MODULES "" CACHE INTERNAL "")
