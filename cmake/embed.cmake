# tenon_embed(target NAMESPACE tenon::web_files BASE folder FILES a.js b.css … [GZIP])
#
# Puts files into the program and defines `std::span<tenon::EmbeddedFile const> all()` in the namespace, in the
# order of FILES; whoever uses it declares it. GZIP adds a compressed twin of each file, made while building.
#
# The bytes come in by .incbin: exact, read-only, and assembled in no time. Three traps are seen to: the
# assembler file depends on the embedded files (else an edit is not noticed), so does the configure step (the
# ETag is computed there), and the object says that it needs no executable stack.
function(tenon_embed target)
    cmake_parse_arguments(ARG "GZIP" "NAMESPACE;BASE" "FILES" ${ARGN})
    string(REPLACE "::" "_" symbol ${ARG_NAMESPACE})
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol})
    set(number 0)
    foreach(file IN LISTS ARG_FILES)
        set(name ${symbol}_${number})
        file(RELATIVE_PATH path ${ARG_BASE} ${file})
        file(SHA256 ${file} digest)
        string(SUBSTRING ${digest} 0 32 etag)
        tenon_embed_bytes(${name} ${file})
        set(gzip "{}")
        if(ARG_GZIP)
            set(twin ${folder}/${path}.gz)
            cmake_path(GET twin PARENT_PATH twin_folder)
            add_custom_command(OUTPUT ${twin} DEPENDS ${file} VERBATIM
                COMMAND ${CMAKE_COMMAND} -E make_directory ${twin_folder}
                COMMAND zopfli -c ${file} > ${twin})
            tenon_embed_bytes(${name}_gzip ${twin})
            set(gzip "{${name}_gzip, static_cast<std::size_t>(${name}_gzip_end - ${name}_gzip)}")
            list(APPEND twins ${twin})
        endif()
        string(APPEND rows "    {\"${path}\", {${name}, static_cast<std::size_t>(${name}_end - ${name})},\n"
            "        ${gzip}, \"${etag}\"},\n")
        math(EXPR number "${number} + 1")
    endforeach()

    # The lower-case .s is not preprocessed, so no compiler warning flags reach it.
    file(CONFIGURE OUTPUT ${folder}.s @ONLY CONTENT
"    .section .rodata
${assembly}    .section .note.GNU-stack,\"\",@progbits
")
    file(CONFIGURE OUTPUT ${folder}.cpp @ONLY CONTENT
"#include \"base/embedded_file.h\"

#include <array>
#include <cstddef>
#include <span>

extern \"C\" {
${declarations}}

namespace ${ARG_NAMESPACE} {

std::span<tenon::EmbeddedFile const> all();

std::span<tenon::EmbeddedFile const> all() {
    static std::array<tenon::EmbeddedFile, ${number}> const files{{
${rows}    }};
    return files;
}

} // namespace ${ARG_NAMESPACE}
")
    set_source_files_properties(${folder}.s PROPERTIES OBJECT_DEPENDS "${ARG_FILES};${twins}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ARG_FILES})
    target_sources(${target} PRIVATE ${folder}.s ${folder}.cpp)
endfunction()

# Adds one file's bytes to the caller's `assembly`, between `name` and `name`_end, and declares both.
macro(tenon_embed_bytes name file)
    string(APPEND assembly "    .global ${name}, ${name}_end\n    .balign 16\n${name}:\n"
        "    .incbin \"${file}\"\n${name}_end:\n    .byte 0\n")
    string(APPEND declarations "extern char const ${name}[];\nextern char const ${name}_end[];\n")
endmacro()
