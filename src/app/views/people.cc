#include "app/views/people.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const People& view) {
    Columns columns;
    if (view.unit) columns.emplace_back("unit", view.unit->value);
    return base::written(page_in<access::Person>(
        view.order.value_or(Order::entered), work, columns, view.after, view.limit,
        [](const access::Person& person) {
            return PersonLine{person.id, person.login, person.name, person.unit, person.state};
        }));
}

}  // namespace fangxing::app
