//! Pages for browsers: one file that loads nothing, runs nothing and shows every text as text.
//!
//! The page carries a policy that allows its own style sheet (by its hash) and nothing else, so that whatever a name
//! contains, nothing of it is loaded or run.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

const STYLE: &str = include_str!("html.css");

/// Colours there are for the parts of a bar; the last one is for what has no colour of its own.
pub const COLOURS: usize = 8;

/// Heights and widths of a chart, in its own units.
const ROW: u32 = 24;
const NAMES: u32 = 200;
const LENGTH: f64 = 500.0;
const WIDTH: u32 = 800;
/// Characters of a name that fit beside its bar.
const FITS: usize = 27;

/// Text as HTML shows it, also inside attributes. Control characters, which HTML forbids, become U+FFFD.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(' '),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// The beginning of a page, up to its heading.
pub fn head(title: &str) -> String {
    let title = escaped(title);
    let hash = STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    )
}

/// The end of a page.
pub const END: &str = "</body>\n</html>\n";

/// One bar: its name and the sizes of its parts, as many as there are series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// Its parts.
    pub parts: Vec<u64>,
}

/// Bars in SVG, with a key where they have parts. `what` says to those who cannot see it what it shows.
pub fn bars(what: &str, series: &[String], bars: &[Bar]) -> String {
    let longest = bars.iter().map(|bar| bar.parts.iter().sum::<u64>()).max().unwrap_or(0).max(1);
    let height = ROW * u32::try_from(bars.len()).unwrap_or(u32::MAX / ROW);
    let mut out = format!(
        "<svg class=\"chart\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{}\">\n",
        escaped(what)
    );
    for (bar, top) in bars.iter().zip((0..).step_by(ROW as usize)) {
        let (name, middle) = (escaped(&bar.name), top + 16);
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{middle}\" text-anchor=\"end\"><title>{name}</title>{}</text>",
            NAMES - 8,
            escaped(&short(&bar.name)),
        );
        let mut left = f64::from(NAMES);
        for (n, &part) in bar.parts.iter().enumerate().filter(|(_, part)| **part > 0) {
            let long = share(part, longest) * LENGTH;
            let of = series.get(n).map(|series| format!(", {}", escaped(series))).unwrap_or_default();
            let _ = writeln!(
                out,
                "<rect class=\"s{}\" x=\"{left:.1}\" y=\"{}\" width=\"{long:.1}\" height=\"{}\"><title>{name}{of}: \
                 {part}</title></rect>",
                n.min(COLOURS - 1),
                top + 3,
                ROW - 6,
            );
            left += long;
        }
        let all: u64 = bar.parts.iter().sum();
        let _ = writeln!(out, "<text x=\"{:.1}\" y=\"{middle}\">{all}</text>", left + 6.0);
    }
    out.push_str("</svg>\n");
    if !series.is_empty() {
        out.push_str("<ul class=\"key\">\n");
        for (n, name) in series.iter().enumerate() {
            let _ = writeln!(
                out,
                "<li><svg viewBox=\"0 0 1 1\" aria-hidden=\"true\"><rect class=\"s{}\" width=\"1\" height=\"1\"/></svg>{}</li>",
                n.min(COLOURS - 1),
                escaped(name)
            );
        }
        out.push_str("</ul>\n");
    }
    out
}

#[expect(clippy::cast_precision_loss, reason = "for a drawing")]
fn share(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

fn short(name: &str) -> String {
    if name.chars().count() <= FITS {
        return name.to_owned();
    }
    name.chars().take(FITS - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_shown_as_text() {
        let evil = "</title><script>alert('x')</script>\"&\u{0}";
        let page = head(evil) + &bars(evil, &[evil.into()], &[Bar { name: evil.into(), parts: vec![1] }]);
        assert!(!page.contains("<script") && !page.contains('\u{0}'), "{page}");
        assert_eq!(escaped("<a b=\"c\">'&"), "&lt;a b=&quot;c&quot;&gt;&#39;&amp;");
        assert_eq!(page.matches("</title>").count(), 3);
    }

    #[test]
    fn the_longest_bar_is_as_long_as_there_is_room_and_the_others_in_proportion() {
        let bar = |name: &str, parts: &[u64]| Bar { name: name.into(), parts: parts.into() };
        let series = ["1.0".to_owned(), "2.0".to_owned()];
        let svg = bars("w", &series, &[bar("a", &[30, 10]), bar("b", &[0, 20]), bar("c", &[0, 0])]);
        for part in ["width=\"375.0\"", "width=\"125.0\"", "width=\"250.0\"", "a, 1.0: 30", "b, 2.0: 20"] {
            assert!(svg.contains(part), "{part}: {svg}");
        }
        assert_eq!(svg.matches("<rect class").count(), 3 + 2);
    }
}
