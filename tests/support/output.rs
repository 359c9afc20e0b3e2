//! What a command left behind: its exit code and its two streams, and what tests ask of them.

use std::process::ExitStatus;

use serde::de::DeserializeOwned;
use serde_json::Value;

/// What a command left behind.
#[must_use = "say with `success` or `code` how the command is to end"]
#[derive(Debug)]
pub struct Output {
    /// The command line.
    pub line: String,
    /// How it ended.
    pub status: ExitStatus,
    /// Its data.
    pub stdout: String,
    /// Everything it said to people.
    pub stderr: String,
}

impl Output {
    /// Asserts the exit code.
    #[track_caller]
    pub fn code(self, code: i32) -> Self {
        assert!(self.status.code() == Some(code), "expected exit code {code}\n{self}");
        self
    }

    /// Asserts that everything was done.
    #[track_caller]
    pub fn success(self) -> Self {
        self.code(0)
    }

    /// The one JSON document on stdout.
    #[track_caller]
    pub fn json(&self) -> Value {
        self.parse()
    }

    /// The one JSON document on stdout, in the shape that scripts rely on.
    #[track_caller]
    pub fn parse<T: DeserializeOwned>(&self) -> T {
        serde_json::from_str(&self.stdout).unwrap_or_else(|e| panic!("stdout is not that JSON: {e}\n{self}"))
    }

    /// The JSON documents on the lines of stdout.
    #[track_caller]
    pub fn jsonl(&self) -> Vec<Value> {
        let read = |line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e} in {line}\n{self}"));
        self.stdout.lines().map(read).collect()
    }

    /// Every line of stderr as a JSON object.
    #[track_caller]
    pub fn log(&self) -> Vec<Value> {
        let read = |line| match serde_json::from_str(line) {
            Ok(Value::Object(object)) => Value::Object(object),
            other => panic!("stderr holds a line that is no JSON object: {line} ({other:?})\n{self}"),
        };
        self.stderr.lines().map(read).collect()
    }

    /// The error objects that `-o json` puts on stderr beside the text for people.
    #[track_caller]
    pub fn errors(&self) -> Vec<Value> {
        let objects = self.stderr.lines().filter(|line| line.starts_with('{'));
        let errors: Vec<Value> = objects
            .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}\n{self}")))
            .collect();
        assert!(!errors.is_empty(), "there is no error object on stderr\n{self}");
        errors
    }

    /// The only error object on stderr.
    #[track_caller]
    pub fn error(&self) -> Value {
        let mut errors = self.errors();
        assert!(errors.len() == 1, "expected one error object\n{self}");
        errors.remove(0)
    }

    /// Asserts that people are told this.
    #[track_caller]
    pub fn says(self, part: &str) -> Self {
        assert!(self.stderr.contains(part), "stderr does not say `{part}`\n{self}");
        self
    }

    /// Asserts that there is no data.
    #[track_caller]
    pub fn no_data(self) -> Self {
        assert!(self.stdout.is_empty(), "stdout is not empty\n{self}");
        self
    }
}

impl std::fmt::Display for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { line, status, stdout, stderr } = self;
        write!(f, "$ {line}\n{status}\n--- stdout\n{stdout}\n--- stderr\n{stderr}")
    }
}
