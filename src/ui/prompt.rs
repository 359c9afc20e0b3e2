//! Questions on the terminal. Only `Ui` calls this, after it made sure that somebody can answer.

use std::io::{BufRead, Write};

use crate::error::{IoContext, Result};

/// Asks a question that is answered by `y` or anything else.
pub(super) fn yes_or_no(question: &str) -> Result<bool> {
    let answer = ask(&format!("{question}? [y/N] "))?;
    Ok(matches!(answer.as_str(), "y" | "Y" | "yes" | "Yes"))
}

/// Asks a question that is answered by a number or anything else.
pub(super) fn number(question: &str, number: u64) -> Result<bool> {
    Ok(ask(&format!("{question}? Type {number} to go on: "))? == number.to_string())
}

fn ask(question: &str) -> Result<String> {
    // No lock is held while the answer is awaited: an interruption has something to say meanwhile.
    let mut err = std::io::stderr();
    write!(err, "{question}").and_then(|()| err.flush()).doing(|| "asking".into())?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).doing(|| "reading the answer".into())?;
    Ok(answer.trim().to_owned())
}
