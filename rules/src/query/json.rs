//! Values of a JSON document by a query's field path, as the index sees shadows: numbers and flags keep their type,
//! nulls are not indexed, arrays give each plain element, arrays of objects give nothing.

use serde_json::Value as Json;

use super::Value;

/// Hands the values at a dotted path below `root` to `visit`. Keys that hold dots themselves are found too.
///
/// ```
/// use fleetctl_rules::query::json;
///
/// let shadow = serde_json::json!({"reported": {"stats": {"battery": 80}}});
/// let mut found = 0;
/// json::values(&shadow, "reported.stats.battery", &mut |_| found += 1);
/// assert_eq!(found, 1);
/// ```
pub fn values(root: &Json, path: &str, visit: &mut dyn FnMut(Value<'_>)) {
    reach(root, path, &mut |json| plain(json, visit));
}

/// Whether there is anything at a dotted path below `root`: a value that [`values`] would give, or an object that
/// holds one.
pub fn has(root: &Json, path: &str) -> bool {
    let mut found = false;
    reach(root, path, &mut |json| all_values(json, &mut |_| found = true));
    found
}

/// Hands every indexed value below `root` to `visit`.
pub fn all_values(root: &Json, visit: &mut dyn FnMut(Value<'_>)) {
    match root {
        Json::Object(members) => members.values().for_each(|member| all_values(member, visit)),
        other => plain(other, visit),
    }
}

/// Walks from object to object; each dot may end a key or belong to it, so both are tried.
fn reach(json: &Json, path: &str, found: &mut dyn FnMut(&Json)) {
    let Json::Object(members) = json else { return };
    if let Some(member) = members.get(path) {
        found(member);
    }
    for (dot, _) in path.match_indices('.') {
        if let (Some(key), Some(rest)) = (path.get(..dot), path.get(dot + 1..))
            && let Some(member) = members.get(key)
        {
            reach(member, rest, found);
        }
    }
}

fn plain(json: &Json, visit: &mut dyn FnMut(Value<'_>)) {
    match json {
        Json::String(text) => visit(Value::Text(text)),
        Json::Number(n) => {
            if let Some(n) = n.as_f64() {
                visit(Value::Number(n));
            }
        }
        Json::Bool(flag) => visit(Value::Bool(*flag)),
        Json::Array(elements) => {
            for element in elements.iter().filter(|element| !element.is_array() && !element.is_object()) {
                plain(element, visit);
            }
        }
        Json::Null | Json::Object(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(json: &Json, path: &str) -> Vec<String> {
        let mut out = Vec::new();
        values(json, path, &mut |value| out.push(format!("{value:?}")));
        out
    }

    #[test]
    fn values_keep_their_type_and_nulls_are_left_out() {
        let json = serde_json::json!({"a": {"n": 1.5, "t": "x", "b": true, "z": null}, "l": [2, "y", null, {"k": 1}]});
        assert_eq!(found(&json, "a.n"), ["Number(1.5)"]);
        assert_eq!(found(&json, "a.t"), ["Text(\"x\")"]);
        assert_eq!(found(&json, "a.b"), ["Bool(true)"]);
        assert_eq!(found(&json, "a.z"), Vec::<String>::new());
        assert_eq!(found(&json, "l"), ["Number(2.0)", "Text(\"y\")"]);
        assert_eq!(found(&json, "l.k"), Vec::<String>::new());
        assert_eq!(found(&json, "a.."), Vec::<String>::new());
    }

    #[test]
    fn keys_with_dots_are_found_and_objects_exist() {
        let json = serde_json::json!({"a.b": {"c": 1}, "e": {}, "n": {"m": null}});
        assert_eq!(found(&json, "a.b.c"), ["Number(1.0)"]);
        assert!(has(&json, "a.b"));
        assert!(!has(&json, "e"));
        assert!(!has(&json, "n"));
    }
}
