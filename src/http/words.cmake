# Embeds words/{zh,en}.json and the glossary into fx_http.
set(functions "")
foreach(language zh en)
  set(words_file ${CMAKE_CURRENT_LIST_DIR}/words/${language}.json)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${words_file})
  file(READ ${words_file} text)
  string(APPEND functions "std::string_view embedded_words_${language}() {\n    return R\"words(${text})words\";\n}\n")
endforeach()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/GLOSSARY.md)
file(READ ${CMAKE_SOURCE_DIR}/GLOSSARY.md text)
string(APPEND functions "std::string_view embedded_glossary() {\n    return R\"words(${text})words\";\n}\n")
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/generated/http_embedded.cc CONTENT
"#include \"http/embedded.h\"

namespace fangxing::http {

${functions}
}  // namespace fangxing::http
")
target_sources(fx_http PRIVATE ${CMAKE_BINARY_DIR}/generated/http_embedded.cc)
