//! JSON with the place of every value, which serde_json does not keep. The text has been parsed by serde_json before,
//! so that what is no JSON has a good message already and this reader only has to walk.

use super::problem::{Found, Place, Rule};

/// A value and where it starts.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) value: Value,
}

#[derive(Debug)]
pub(super) enum Value {
    Null,
    Bool(bool),
    /// As it is written.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Map(Vec<Member>),
}

/// A member of an object, with the place of its name.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) name: String,
    line: usize,
    column: usize,
    pub(super) node: Node,
}

/// A value with its path.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'a> {
    pub(super) node: &'a Node,
    path: String,
}

impl<'a> Cursor<'a> {
    pub(super) fn root(node: &'a Node) -> Self {
        Self { node, path: String::new() }
    }

    pub(super) fn place(&self) -> Place {
        Place { path: self.path.clone(), line: self.node.line, column: self.node.column }
    }

    /// The members of an object; none of anything else.
    pub(super) fn members(&self) -> impl Iterator<Item = (&'a Member, Self)> {
        let members: &[Member] = if let Value::Map(members) = &self.node.value { members } else { &[] };
        members.iter().map(|m| (m, Self { node: &m.node, path: self.child(&m.name) }))
    }

    /// The place of a member's name.
    pub(super) fn name_place(&self, member: &Member) -> Place {
        Place { path: self.child(&member.name), line: member.line, column: member.column }
    }

    pub(super) fn member(&self, name: &str) -> Option<Self> {
        self.members().find(|(m, _)| m.name == name).map(|(_, cursor)| cursor)
    }

    /// The items of a list; none of anything else.
    pub(super) fn items(&self) -> impl Iterator<Item = Self> {
        let items: &[Node] = if let Value::List(items) = &self.node.value { items } else { &[] };
        items.iter().enumerate().map(|(at, node)| Self { node, path: format!("{}[{at}]", self.path) })
    }

    pub(super) fn text(&self) -> Option<&'a str> {
        if let Value::Text(text) = &self.node.value { Some(text) } else { None }
    }

    pub(super) fn is_map(&self) -> bool {
        matches!(self.node.value, Value::Map(_))
    }

    pub(super) fn is_list(&self) -> bool {
        matches!(self.node.value, Value::List(_))
    }

    /// What it is, for messages.
    pub(super) fn what(&self) -> &'static str {
        match self.node.value {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "a string",
            Value::List(_) => "a list",
            Value::Map(_) => "an object",
        }
    }

    fn child(&self, name: &str) -> String {
        let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "_-:$".contains(c));
        match (plain, self.path.is_empty()) {
            (false, _) => format!("{}[{}]", self.path, serde_json::Value::from(name)),
            (true, true) => name.to_owned(),
            (true, false) => format!("{}.{name}", self.path),
        }
    }

    /// Reports every member that an object has twice.
    pub(super) fn duplicates(&self, found: &mut Found) {
        let mut names = std::collections::BTreeSet::new();
        for (member, cursor) in self.members() {
            if !names.insert(&member.name) {
                found.add(Rule::DuplicateMember, &self.name_place(member), "this member is there twice");
            }
            cursor.duplicates(found);
        }
        self.items().for_each(|item| item.duplicates(found));
    }
}

/// Reads a text that serde_json has accepted; `None` when it had not.
pub(super) fn read(text: &str) -> Option<Node> {
    Reader { text, at: 0, counted: 0, line: 1, column: 1 }.value()
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Up to where lines and columns are counted.
    counted: usize,
    line: usize,
    column: usize,
}

impl Reader<'_> {
    fn value(&mut self) -> Option<Node> {
        let first = self.peek()?;
        let (line, column) = self.here();
        let value = match first {
            b'{' => Value::Map(self.map()?),
            b'[' => Value::List(self.list()?),
            b'"' => Value::Text(self.string()?),
            _ => match self.bare() {
                "null" => Value::Null,
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                number => Value::Number(number.to_owned()),
            },
        };
        Some(Node { line, column, value })
    }

    fn map(&mut self) -> Option<Vec<Member>> {
        let mut members = Vec::new();
        self.at += 1;
        while self.peek()? != b'}' {
            let (line, column) = self.here();
            let name = self.string()?;
            (self.peek()? == b':').then(|| self.at += 1)?;
            members.push(Member { name, line, column, node: self.value()? });
            self.comma(b'}')?;
        }
        self.at += 1;
        Some(members)
    }

    fn list(&mut self) -> Option<Vec<Node>> {
        let mut items = Vec::new();
        self.at += 1;
        while self.peek()? != b']' {
            items.push(self.value()?);
            self.comma(b']')?;
        }
        self.at += 1;
        Some(items)
    }

    fn comma(&mut self, end: u8) -> Option<()> {
        match self.peek()? {
            b',' => self.at += 1,
            other if other == end => {}
            _ => return None,
        }
        Some(())
    }

    fn string(&mut self) -> Option<String> {
        let rest = self.text.get(self.at..)?.strip_prefix('"')?;
        let mut escaped = false;
        let end = rest.bytes().position(|b| {
            let end = b == b'"' && !escaped;
            escaped = b == b'\\' && !escaped;
            end
        })?;
        let whole = self.text.get(self.at..self.at + end + 2)?;
        self.at += end + 2;
        serde_json::from_str(whole).ok()
    }

    fn bare(&mut self) -> &str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = rest.find(|c: char| ",]}".contains(c) || c.is_ascii_whitespace()).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// The next byte that is no white space, which is not taken.
    fn peek(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += rest.iter().position(|b| !b" \t\r\n".contains(b))?;
        self.text.as_bytes().get(self.at).copied()
    }

    fn here(&mut self) -> (usize, usize) {
        for c in self.text.get(self.counted..self.at).unwrap_or_default().chars() {
            (self.line, self.column) =
                if c == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        }
        self.counted = self.at;
        (self.line, self.column)
    }
}
