# Embeds migrations/NNNN_name.sql into fx_store, in order of their numbers.
file(GLOB migration_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/migrations/*.sql)
list(SORT migration_files)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${migration_files})
set(entries "")
foreach(migration_file IN LISTS migration_files)
  get_filename_component(migration_name ${migration_file} NAME_WE)
  string(REGEX MATCH "^[0-9]+" migration_number ${migration_name})
  string(REGEX REPLACE "^0+" "" migration_number ${migration_number})
  file(READ ${migration_file} migration_sql)
  string(APPEND entries "    {${migration_number}, \"${migration_name}\", R\"sql(${migration_sql})sql\"},\n")
endforeach()
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/generated/store_migrations.cc CONTENT
"#include \"store/migrations.h\"

namespace fangxing::store {

static constexpr Migration embedded[] = {
${entries}};

std::span<const Migration> migrations() { return embedded; }

}  // namespace fangxing::store
")
target_sources(fx_store PRIVATE ${CMAKE_BINARY_DIR}/generated/store_migrations.cc)
