//! The intrinsic functions, read from JSON: texts and lists that may depend on parameters.
//!
//! The guide names Ref, Fn::Join, Fn::Select, Fn::FindInMap, Fn::Split and Fn::Sub in one sentence each; their
//! arguments are CloudFormation's (user guide, "Intrinsic function reference"), from where the names are.

use super::Build;
use super::json::{Cursor, Value};
use super::problem::{Place, Rule};
use crate::near::near;

/// The functions that there are.
const FUNCTIONS: [&str; 6] = ["Ref", "Fn::Join", "Fn::Select", "Fn::FindInMap", "Fn::Split", "Fn::Sub"];

/// A text, or what gives one.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub(super) place: Place,
    pub(super) form: Form,
}

#[derive(Debug, Clone)]
pub(super) enum Form {
    Literal(String),
    Ref(String),
    /// Delimiter and values.
    Join(String, List),
    /// Index and list.
    Select(Box<Text>, List),
    /// The parts of the text, and the variables of its own.
    Sub(Vec<Piece>, Vec<Text>),
    FindInMap(Box<Lookup>),
}

/// A part of the text of Fn::Sub.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    Literal(String),
    Parameter(String),
    /// By its position among the variables.
    Variable(usize),
}

/// Fn::FindInMap: the map, and its two keys.
#[derive(Debug, Clone)]
pub(super) struct Lookup {
    pub(super) place: Place,
    pub(super) keys: [Text; 3],
}

/// A list, or what gives one.
#[derive(Debug, Clone)]
pub(super) struct List {
    pub(super) place: Place,
    pub(super) form: ListForm,
}

#[derive(Debug, Clone)]
pub(super) enum ListForm {
    Items(Vec<Text>),
    /// Delimiter and text.
    Split(String, Box<Text>),
    FindInMap(Box<Lookup>),
}

/// Whether an object is meant to be a function: one of its members is called like one.
pub(super) fn is_function(cursor: &Cursor<'_>) -> bool {
    cursor.members().any(|(m, _)| m.name == "Ref" || m.name.starts_with("Fn:"))
}

impl Build {
    /// Reads a text; `what` is what it is for, for messages.
    pub(super) fn text(&mut self, cursor: &Cursor<'_>, what: &str) -> Option<Text> {
        let place = cursor.place();
        if let Some(text) = cursor.text() {
            return Some(Text { place, form: Form::Literal(text.to_owned()) });
        }
        if !is_function(cursor) {
            let message = format!("{what} is a string or a function that gives one, not {}", cursor.what());
            self.found.add(Rule::WrongType, &place, message);
            return None;
        }
        let (name, argument) = self.function(cursor)?;
        let form = match name {
            "Ref" => Form::Ref(self.reference(&argument)?),
            "Fn::Join" => {
                let [delimiter, values] = self.arguments(&argument, "[\"delimiter\", [value, …]]")?;
                let delimiter = self.literal(&delimiter, "the delimiter of Fn::Join")?;
                Form::Join(delimiter, self.list(&values, "the values of Fn::Join")?)
            }
            "Fn::Select" => {
                let [index, list] = self.arguments(&argument, "[\"index\", [value, …]]")?;
                let index = self.index(&index);
                let list = self.list(&list, "the list of Fn::Select");
                Form::Select(Box::new(index?), list?)
            }
            "Fn::Sub" => self.substitution(&argument)?,
            "Fn::FindInMap" => Form::FindInMap(Box::new(self.lookup(&argument)?)),
            _ => {
                let message = "Fn::Split gives a list; take one of its values with Fn::Select";
                self.found.add(Rule::FunctionPlace, &argument.place(), message);
                return None;
            }
        };
        Some(Text { place, form })
    }

    /// Reads a list.
    pub(super) fn list(&mut self, cursor: &Cursor<'_>, what: &str) -> Option<List> {
        let place = cursor.place();
        if cursor.is_list() {
            let items: Vec<_> = cursor.items().map(|item| self.text(&item, "a value of the list")).collect();
            let items = items.into_iter().collect::<Option<_>>()?;
            return Some(List { place, form: ListForm::Items(items) });
        }
        if !is_function(cursor) {
            let message =
                format!("{what}: a list or a function that gives one belongs here, not {}", cursor.what());
            self.found.add(Rule::WrongType, &place, message);
            return None;
        }
        let (name, argument) = self.function(cursor)?;
        let form = match name {
            "Fn::Split" => {
                let [delimiter, text] = self.arguments(&argument, "[\"delimiter\", text]")?;
                let place = delimiter.place();
                let delimiter = self.literal(&delimiter, "the delimiter of Fn::Split");
                let text = self.text(&text, "the text of Fn::Split");
                let delimiter = delimiter?;
                if delimiter.is_empty() {
                    self.found.add(Rule::FunctionArguments, &place, "the delimiter of Fn::Split is empty");
                    return None;
                }
                ListForm::Split(delimiter, Box::new(text?))
            }
            "Fn::FindInMap" => ListForm::FindInMap(Box::new(self.lookup(&argument)?)),
            "Ref" => {
                self.reference(&argument);
                let message = "parameters are of type String, so that Ref gives a text and no list; Fn::Split makes a \
                               list of it";
                self.found.add(Rule::FunctionPlace, &argument.place(), message);
                return None;
            }
            name => {
                let message = format!("{name} gives a text, and {what} is a list");
                self.found.add(Rule::FunctionPlace, &argument.place(), message);
                return None;
            }
        };
        Some(List { place, form })
    }

    /// The name and the argument of a function.
    fn function<'a>(&mut self, cursor: &Cursor<'a>) -> Option<(&'a str, Cursor<'a>)> {
        let mut members = cursor.members();
        let (member, argument) = members.next()?;
        if members.next().is_some() {
            let message = "a function is the only member of its object";
            self.found.add(Rule::FunctionArguments, &cursor.place(), message);
            return None;
        }
        let name = member.name.as_str();
        if !FUNCTIONS.contains(&name) {
            let hint = near(name, FUNCTIONS).first().map(|n| format!(" (is {n} meant?)")).unwrap_or_default();
            let message = format!(
                "there is no function {name} in provisioning templates{hint}; the functions are {}",
                FUNCTIONS.join(", ")
            );
            self.found.add(Rule::UnknownFunction, &cursor.name_place(member), message);
            return None;
        }
        if name != "Ref" {
            self.fleet_only(&cursor.name_place(member), name);
        }
        Some((name, argument))
    }

    /// The arguments of a function that has a fixed number of them.
    fn arguments<'a, const N: usize>(&mut self, cursor: &Cursor<'a>, form: &str) -> Option<[Cursor<'a>; N]> {
        let items: Vec<_> = cursor.items().collect();
        let given = if cursor.is_list() { items.len().to_string() } else { cursor.what().to_owned() };
        let arguments = items.try_into().ok();
        if arguments.is_none() {
            let message = format!("the arguments are a list of {N}, {form}, not {given}");
            self.found.add(Rule::FunctionArguments, &cursor.place(), message);
        }
        arguments
    }

    fn literal(&mut self, cursor: &Cursor<'_>, what: &str) -> Option<String> {
        let text = cursor.text().map(str::to_owned);
        if text.is_none() {
            let message = format!("{what} is a string and no function, not {}", cursor.what());
            self.found.add(Rule::FunctionArguments, &cursor.place(), message);
        }
        text
    }

    /// The index of Fn::Select, which may be written as a number.
    fn index(&mut self, cursor: &Cursor<'_>) -> Option<Text> {
        if let Value::Number(number) = &cursor.node.value {
            return Some(Text { place: cursor.place(), form: Form::Literal(number.clone()) });
        }
        self.text(cursor, "the index of Fn::Select")
    }

    fn lookup(&mut self, cursor: &Cursor<'_>) -> Option<Lookup> {
        let [map, first, second] = self.arguments(cursor, "[\"map\", \"key\", \"name\"]")?;
        let map = self.text(&map, "the map of Fn::FindInMap");
        let first = self.text(&first, "the first key of Fn::FindInMap");
        let second = self.text(&second, "the second key of Fn::FindInMap");
        Some(Lookup { place: cursor.place(), keys: [map?, first?, second?] })
    }

    /// The parameter that Ref names.
    fn reference(&mut self, cursor: &Cursor<'_>) -> Option<String> {
        let Some(name) = cursor.text() else {
            let message = format!("Ref takes the name of a parameter as a string, not {}", cursor.what());
            self.found.add(Rule::FunctionArguments, &cursor.place(), message);
            return None;
        };
        self.refer(name, &cursor.place()).then(|| name.to_owned())
    }

    /// Fn::Sub: a text, or a text and a map of its own variables.
    fn substitution(&mut self, cursor: &Cursor<'_>) -> Option<Form> {
        let (template, variables) = if cursor.text().is_some() {
            (cursor.clone(), None)
        } else {
            let form = "[\"text with ${Variable}\", {\"Variable\": value}], or the text alone";
            let [template, variables] = self.arguments(cursor, form)?;
            if !variables.is_map() {
                let message = format!("the variables of Fn::Sub are an object, not {}", variables.what());
                self.found.add(Rule::FunctionArguments, &variables.place(), message);
                return None;
            }
            (template, Some(variables))
        };
        let text = self.literal(&template, "the text of Fn::Sub")?;
        let (mut names, mut texts) = (Vec::new(), Vec::new());
        for (member, value) in variables.iter().flat_map(Cursor::members) {
            names.push(member.name.as_str());
            texts.push(self.text(&value, "a variable of Fn::Sub"));
        }
        let pieces = self.pieces(&text, &template.place(), &names);
        Some(Form::Sub(pieces?, texts.into_iter().collect::<Option<_>>()?))
    }

    /// `${Name}` is a variable, `${!Name}` the text `${Name}` (CloudFormation, Fn::Sub).
    fn pieces(&mut self, text: &str, place: &Place, own: &[&str]) -> Option<Vec<Piece>> {
        let mut pieces = Vec::new();
        let (mut rest, mut complete) = (text, true);
        while let Some((before, after)) = rest.split_once("${") {
            let Some((name, behind)) = after.split_once('}') else {
                self.found.add(Rule::FunctionArguments, place, "a `${` of Fn::Sub has no `}`");
                return None;
            };
            pieces.push(Piece::Literal(before.to_owned()));
            rest = behind;
            if let Some(literal) = name.strip_prefix('!') {
                pieces.push(Piece::Literal(format!("${{{literal}}}")));
            } else if let Some(at) = own.iter().position(|own| *own == name) {
                pieces.push(Piece::Variable(at));
            } else if is_policy_variable(name) {
                let message = format!(
                    "Fn::Sub would replace ${{{name}}}, a variable of policies; write ${{!{name}}} to keep it"
                );
                self.found.add(Rule::UndeclaredParameter, place, message);
                complete = false;
            } else if self.refer(name, place) {
                pieces.push(Piece::Parameter(name.to_owned()));
            } else {
                complete = false;
            }
        }
        pieces.push(Piece::Literal(rest.to_owned()));
        complete.then_some(pieces)
    }
}

/// Guide, "AWS IoT Core policy variables": they begin with the prefix of a service.
fn is_policy_variable(name: &str) -> bool {
    ["iot:", "aws:", "credentials-iot:", "cognito-identity."].iter().any(|prefix| name.starts_with(prefix))
}

impl List {
    /// The place of a value: its own where the list is written out, otherwise that of the list.
    pub(super) fn item_place(&self, at: usize) -> &Place {
        match &self.form {
            ListForm::Items(items) => items.get(at).map_or(&self.place, |text| &text.place),
            _ => &self.place,
        }
    }
}
