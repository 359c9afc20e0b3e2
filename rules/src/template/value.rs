//! What texts and lists become. Without values for the parameters only what does not depend on them is known: so
//! the same code finds what is wrong with every device when a template is read, and the rest for one device.

use std::collections::BTreeMap;

use super::function::{Form, List, ListForm, Lookup, Piece, Text};
use super::parameters::Parameter;
use super::problem::{Found, Place, Rule};

/// Characters of a text that functions may give. AWS documents no bound; names and documents have far smaller ones,
/// and without one a short template could ask for any amount of memory.
const TEXT_CHARS: usize = 131_072;

/// The maps of `Mappings`: map, first key, second key.
pub(super) type Mappings = BTreeMap<String, BTreeMap<String, BTreeMap<String, Mapped>>>;

/// A value of a map.
#[derive(Debug, Clone)]
pub(super) enum Mapped {
    Text(String),
    List(Vec<String>),
}

/// What evaluation looks names up in.
pub(super) struct Scope<'a> {
    pub(super) parameters: &'a [Parameter],
    pub(super) mappings: &'a Mappings,
    /// `None` while a template is read.
    pub(super) values: Option<&'a BTreeMap<String, String>>,
}

impl Scope<'_> {
    fn parameter(&self, name: &str) -> Option<String> {
        let values = self.values?;
        let default = || self.parameters.iter().find(|p| p.name == name)?.default.clone();
        values.get(name).cloned().or_else(default)
    }

    fn find(&self, lookup: &Lookup, found: &mut Found) -> Option<&Mapped> {
        let [map, first, second] = &lookup.keys;
        let keys = [map, first, second].map(|text| text.evaluate(self, found));
        let maps = self.mappings;
        let at = |text: &Text, key: &str, known: Vec<&str>, found: &mut Found| {
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            found.add(
                Rule::MappingKey,
                &text.place,
                format!("Mappings has no `{key}` here; there is {known}"),
            );
        };
        let key = keys[0].as_ref()?;
        let Some(entries) = maps.get(key) else {
            at(map, key, maps.keys().map(String::as_str).collect(), found);
            return None;
        };
        let key = keys[1].as_ref()?;
        let Some(values) = entries.get(key) else {
            at(first, key, entries.keys().map(String::as_str).collect(), found);
            return None;
        };
        let key = keys[2].as_ref()?;
        let value = values.get(key);
        if value.is_none() {
            at(second, key, values.keys().map(String::as_str).collect(), found);
        }
        value
    }
}

impl Text {
    /// The text; `None` when it depends on a parameter without a value or is in `found`.
    pub(super) fn evaluate(&self, scope: &Scope<'_>, found: &mut Found) -> Option<String> {
        let text = match &self.form {
            Form::Literal(text) => text.clone(),
            Form::Ref(name) => scope.parameter(name)?,
            Form::Join(delimiter, list) => list.joined(delimiter, &self.place, scope, found)?,
            Form::Select(index, list) => select(index, list, scope, found)?,
            Form::Sub(pieces, own) => substitute(pieces, own, &self.place, scope, found)?,
            Form::FindInMap(lookup) => match scope.find(lookup, found)? {
                Mapped::Text(text) => text.clone(),
                Mapped::List(_) => {
                    let message = "Mappings has a list there; take one of its values with Fn::Select";
                    found.add(Rule::FunctionPlace, &lookup.place, message);
                    return None;
                }
            },
        };
        bounded(text.len(), &self.place, found)?;
        Some(text)
    }
}

impl List {
    /// The values with a delimiter between, as of [`Text::evaluate`]; `place` is that of the text.
    pub(super) fn joined(
        &self,
        delimiter: &str,
        place: &Place,
        scope: &Scope<'_>,
        found: &mut Found,
    ) -> Option<String> {
        let mut joined = Joined { text: Some(String::new()), is_first: true };
        if let ListForm::Items(items) = &self.form {
            for item in items {
                let value = item.evaluate(scope, found);
                joined.add(value.as_deref(), delimiter, place, found);
            }
        } else {
            for value in self.evaluate(scope, found)? {
                joined.add(value.as_deref(), delimiter, place, found);
            }
        }
        joined.text
    }

    /// The values, each as of [`Text::evaluate`].
    pub(super) fn evaluate(&self, scope: &Scope<'_>, found: &mut Found) -> Option<Vec<Option<String>>> {
        match &self.form {
            ListForm::Items(items) => Some(items.iter().map(|text| text.evaluate(scope, found)).collect()),
            ListForm::Split(delimiter, text) => {
                let text = text.evaluate(scope, found)?;
                Some(text.split(delimiter.as_str()).map(|part| Some(part.to_owned())).collect())
            }
            ListForm::FindInMap(lookup) => match scope.find(lookup, found)? {
                Mapped::List(values) => Some(values.iter().cloned().map(Some).collect()),
                Mapped::Text(_) => {
                    let message = "Mappings has a text there, and a list belongs here";
                    found.add(Rule::FunctionPlace, &lookup.place, message);
                    None
                }
            },
        }
    }
}

/// A text that grows value by value, while all are known.
struct Joined {
    text: Option<String>,
    is_first: bool,
}

impl Joined {
    fn add(&mut self, value: Option<&str>, delimiter: &str, place: &Place, found: &mut Found) {
        if let (Some(mut text), Some(value)) = (self.text.take(), value) {
            if !self.is_first {
                text.push_str(delimiter);
            }
            text.push_str(value);
            self.text = bounded(text.len(), place, found).map(|()| text);
        }
        self.is_first = false;
    }
}

fn select(index: &Text, list: &List, scope: &Scope<'_>, found: &mut Found) -> Option<String> {
    let at = index.evaluate(scope, found);
    let values = list.evaluate(scope, found);
    let at = at?;
    let Ok(number) = at.parse::<usize>() else {
        found.add(
            Rule::SelectIndex,
            &index.place,
            format!("the index is a number from 0 on, not `{}`", short(&at)),
        );
        return None;
    };
    let values = values?;
    let count = values.len();
    if let Some(value) = values.into_iter().nth(number) {
        return value;
    }
    let has = if count == 1 { "1 value".to_owned() } else { format!("{count} values") };
    let message =
        format!("the list has {has}, counted from 0, and none at {number}; AWS refuses the device then");
    found.add(Rule::SelectIndex, &index.place, message);
    None
}

fn substitute(
    pieces: &[Piece],
    own: &[Text],
    place: &Place,
    scope: &Scope<'_>,
    found: &mut Found,
) -> Option<String> {
    let own: Vec<Option<String>> = own.iter().map(|text| text.evaluate(scope, found)).collect();
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Literal(literal) => text.push_str(literal),
            Piece::Parameter(name) => text.push_str(&scope.parameter(name)?),
            Piece::Variable(at) => text.push_str(own.get(*at)?.as_ref()?),
        }
        bounded(text.len(), place, found)?;
    }
    Some(text)
}

fn bounded(length: usize, place: &Place, found: &mut Found) -> Option<()> {
    if length > TEXT_CHARS {
        found.add(Rule::TextSize, place, format!("this becomes longer than {TEXT_CHARS} characters"));
        return None;
    }
    Some(())
}

/// The beginning of a text that may be long, for messages.
pub(super) fn short(text: &str) -> String {
    let mut chars = text.chars();
    let mut shown: String = chars.by_ref().take(40).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if chars.next().is_some() {
        shown.push('…');
    }
    shown
}
