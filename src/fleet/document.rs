//! JSON documents that AWS keeps as text: policies and job documents. They are compared as values, so that
//! neither spaces nor the order of members is a difference.

use serde_json::Value;

use crate::error::{Error, Result};

/// A document's text with its value.
#[derive(Debug, Clone)]
pub struct Document {
    /// As it was written.
    pub text: String,
    value: Value,
}

impl Document {
    /// Checks a document; `name` is the file's, for the error.
    ///
    /// # Errors
    /// Data (65) with line and column when it is not a JSON object, or is longer than allowed.
    pub fn parse(name: &str, text: String) -> Result<Self> {
        let value: Value = serde_json::from_str(&text).map_err(|e| {
            let place = format!(" at line {} column {}", e.line(), e.column());
            let what = e.to_string();
            let what = what.strip_suffix(&place).unwrap_or(&what);
            Error::data(format!("{name}:{}:{}: this is not JSON", e.line(), e.column().max(1)))
                .caused_by(what)
        })?;
        if !value.is_object() {
            return Err(Error::data(format!("{name}:1:1: the document is not a JSON object"))
                .hint("A document starts with `{` and ends with `}`."));
        }
        Ok(Self { text, value })
    }

    /// What it says.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// Whether a document that AWS keeps is the same.
    pub fn is_same(&self, there: &str) -> bool {
        serde_json::from_str::<Value>(there).is_ok_and(|there| there == self.value)
    }
}

/// A document of AWS as JSON where it is JSON.
pub fn shown(text: String) -> Value {
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}

/// Checks a document's length.
///
/// # Errors
/// Data (65), saying how long it is and what is allowed.
pub fn check_length(name: &str, length: usize, allowed: usize, counted: &str) -> Result<()> {
    if length <= allowed {
        return Ok(());
    }
    Err(Error::data(format!("{name}: the document has {length} {counted}; AWS allows at most {allowed}")))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::error::Kind;

    #[test]
    fn bad_json_is_named_with_line_and_column() {
        let error = Document::parse("p.json", "{\n  \"a\": 1,\n  oops\n}".into()).unwrap_err();
        assert_eq!(error.kind(), Kind::Data);
        assert_eq!(error.to_string(), "p.json:3:3: this is not JSON: key must be a string");
        for text in ["[1]", "", "\"x\"", "{} {}"] {
            assert_eq!(Document::parse("p.json", text.into()).unwrap_err().kind(), Kind::Data, "{text}");
        }
    }

    #[test]
    fn documents_are_compared_as_values() {
        let document = Document::parse("-", r#"{"a": 1, "b": [1, 2]}"#.into()).unwrap();
        assert!(document.is_same("{\"b\":[1,2],\n\"a\":1}"));
        assert!(!document.is_same(r#"{"a":1,"b":[2,1]}"#));
        assert!(!document.is_same("not JSON"));
    }

    #[test]
    fn a_long_document_is_refused() {
        assert!(check_length("d", 5, 5, "characters").is_ok());
        assert_eq!(check_length("d", 6, 5, "characters").unwrap_err().kind(), Kind::Data);
    }
}
