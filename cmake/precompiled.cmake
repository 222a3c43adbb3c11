# What nearly every file includes, parsed once: half of a clean build would go into reading it again and again.
# A file still names all it uses; nothing here may be relied on. No path of this folder stands in it, so that
# work trees share ccache.
set(TENON_PRECOMPILED
    <algorithm> <array> <charconv> <chrono> <cmath> <functional> <map> <memory> <optional> <set> <span> <sstream>
    <string> <string_view> <tuple> <unordered_map> <utility> <variant> <vector>
    <boost/describe.hpp> <boost/mp11.hpp> <tl/expected.hpp>
    <base/actor.h> <base/text.h> <platform/json/read.h> <platform/json/write.h> <platform/sql/transaction.h>)

# The modules share one; a test binary has its own, with the test libraries in it.
file(WRITE ${CMAKE_BINARY_DIR}/precompiled.cpp "")
add_library(tenon_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_include_directories(tenon_precompiled PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_precompile_headers(tenon_precompiled PRIVATE ${TENON_PRECOMPILED})
