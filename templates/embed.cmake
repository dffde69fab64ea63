# Writes a C++ file that holds every named file byte for byte: embedded_templates() in
# templates/embedded.h. Bytes go out as hexadecimal numbers, so that no file needs escaping.
set(text "// Made from the files in templates/ by templates/embed.cmake.\n")
string(APPEND text "#include \"templates/embedded.h\"\n\nnamespace templates {\nnamespace {\n")
set(index 0)
set(rows "")
foreach(name IN LISTS NAMES)
  file(READ ${ROOT}/${name} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND text "const unsigned char file_${index}[] = {${bytes}0};\n")
  string(APPEND rows
    "    {\"${name}\", {reinterpret_cast<const char*>(file_${index}), sizeof file_${index} - 1}},\n")
  math(EXPR index "${index} + 1")
endforeach()
string(APPEND text "const EmbeddedFile files[] = {\n${rows}    {\"\", {}}};\n}  // namespace\n\n")
string(APPEND text "std::span<const EmbeddedFile> embedded_files() { return {files, ${index}}; }\n")
string(APPEND text "}  // namespace templates\n")
file(WRITE ${OUTPUT} "${text}")
