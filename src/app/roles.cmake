# Embeds roles/catalogue.json into fx_app.
set(catalogue_file ${CMAKE_CURRENT_LIST_DIR}/roles/catalogue.json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${catalogue_file})
file(READ ${catalogue_file} text)
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/generated/role_catalogue.cc CONTENT
"#include \"app/roles/catalogue.h\"

namespace fangxing::app {

std::string_view embedded_role_catalogue() {
    return R\"roles(${text})roles\";
}

}  // namespace fangxing::app
")
target_sources(fx_app PRIVATE ${CMAKE_BINARY_DIR}/generated/role_catalogue.cc)
