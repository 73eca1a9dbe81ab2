# Embeds words/{zh,en}.json and the glossary into fx_http, in pieces of whole lines: a compiler need
# not take a literal of more than 65,536 bytes.
set(functions "")
function(embed name file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  set(pieces "")
  string(LENGTH "${text}" left)
  while(left GREATER 0)
    string(SUBSTRING "${text}" 0 30000 head)
    string(FIND "${head}" "\n" last REVERSE)
    math(EXPR end "${last} + 1")
    if(end EQUAL 0)
      string(LENGTH "${head}" end)
    endif()
    string(SUBSTRING "${text}" 0 ${end} head)
    string(SUBSTRING "${text}" ${end} -1 text)
    string(LENGTH "${text}" left)
    string(APPEND pieces "        .append(R\"words(${head})words\")\n")
  endwhile()
  set(functions "${functions}std::string_view embedded_${name}() {
    static const std::string all = std::string()
${pieces}        ;
    return all;
}
" PARENT_SCOPE)
endfunction()
foreach(language zh en)
  embed(words_${language} ${CMAKE_CURRENT_LIST_DIR}/words/${language}.json)
endforeach()
embed(glossary ${CMAKE_SOURCE_DIR}/GLOSSARY.md)
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/generated/http_embedded.cc CONTENT
"#include \"http/embedded.h\"

#include <string>

namespace fangxing::http {

${functions}
}  // namespace fangxing::http
")
target_sources(fx_http PRIVATE ${CMAKE_BINARY_DIR}/generated/http_embedded.cc)
