#pragma once

// Which character separates the fields, judged from the beginning of a file. German spreadsheets write ';',
// databases export tabs; asking people about it is the last resort.

#include <string_view>

namespace tenon::csv {

// One of , ; tab | whichever splits the rows of the sample most evenly into more than one field; ',' where
// none does. `is_whole` says whether the sample is the whole file; otherwise its last row may be cut and is
// left out.
char sniff_delimiter(std::string_view sample, bool is_whole);

} // namespace tenon::csv
