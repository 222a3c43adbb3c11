#pragma once

// For a large struct that many files read and write: its reader and writer are compiled in one file instead
// of in each of them. Both outside any namespace:
//
//   TENON_JSON_DECLARED(tenon::briefs::Brief);    in the header, after its BOOST_DESCRIBE_STRUCT
//   TENON_JSON_DEFINED(tenon::briefs::Brief);     in the source file of that header

#include "platform/json/read.h"
#include "platform/json/write.h"

#define TENON_JSON_DECLARED(T)                                                                               \
    extern template std::optional<T> tenon::json::Reader::read_struct<T>(                                    \
        tenon::json::Value const&, tenon::json::Place const&);                                               \
    extern template void tenon::json::detail::write_struct<T>(std::string&, T const&)

#define TENON_JSON_DEFINED(T)                                                                                \
    template std::optional<T> tenon::json::Reader::read_struct<T>(                                           \
        tenon::json::Value const&, tenon::json::Place const&);                                               \
    template void tenon::json::detail::write_struct<T>(std::string&, T const&)
