//! `Mappings`: "matches a key to a corresponding set of named values" (guide).

use super::Build;
use super::function::is_function;
use super::json::Cursor;
use super::problem::Rule;
use super::value::Mapped;

impl Build {
    pub(super) fn read_mappings(&mut self, section: &Cursor<'_>) {
        if !self.is_map(section, "`Mappings` is an object of maps") {
            return;
        }
        for (map, entries) in section.members() {
            let mut keys = std::collections::BTreeMap::new();
            if self.plain_map(&entries, "a map is an object of keys") {
                for (key, values) in entries.members() {
                    let mut named = std::collections::BTreeMap::new();
                    if self.plain_map(&values, "a key of a map has an object of named values") {
                        for (name, value) in values.members() {
                            named.extend(self.mapped(&value).map(|value| (name.name.clone(), value)));
                        }
                    }
                    keys.insert(key.name.clone(), named);
                }
            }
            self.mappings.insert(map.name.clone(), keys);
        }
    }

    fn plain_map(&mut self, cursor: &Cursor<'_>, rule: &str) -> bool {
        self.no_function(cursor) && self.is_map(cursor, rule)
    }

    fn no_function(&mut self, cursor: &Cursor<'_>) -> bool {
        let function = is_function(cursor);
        if function {
            let message =
                "Mappings has neither parameters nor functions; its values are strings and lists of them";
            self.found.add(Rule::Mappings, &cursor.place(), message);
        }
        !function
    }

    fn mapped(&mut self, cursor: &Cursor<'_>) -> Option<Mapped> {
        if let Some(text) = cursor.text() {
            return Some(Mapped::Text(text.to_owned()));
        }
        if !self.no_function(cursor) {
            return None;
        }
        let values: Option<Vec<String>> = cursor.items().map(|i| i.text().map(str::to_owned)).collect();
        let list = values.filter(|_| cursor.is_list());
        if list.is_none() {
            let message = format!("a value of a map is a string or a list of strings, not {}", cursor.what());
            self.found.add(Rule::Mappings, &cursor.place(), message);
        }
        list.map(Mapped::List)
    }
}
