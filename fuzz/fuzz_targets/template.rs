#![no_main]

use std::borrow::Cow;

use fleetctl_fuzz::manifests::{Mapped, Provisioning, Template};
use fleetctl_fuzz::pki::profile::Profile;
use fleetctl_fuzz::pki::{AlternativeName, template};
use libfuzzer_sys::fuzz_target;

/// A row that has whatever is asked of it.
struct Row<'r>(&'r str);

impl template::Values for Row<'_> {
    fn value(&self, _: &str) -> Option<Cow<'_, str>> {
        Some(self.0.into())
    }
}

fuzz_target!(|input: &[u8]| {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let (first, second) = text.split_once('\n').unwrap_or((text, ""));
    if let Ok(found) = first.parse::<Template>() {
        assert_eq!(found.to_string().parse::<Template>().as_ref(), Ok(&found));
    }
    let _ = first.parse::<Mapped>();
    if let Ok(found) = first.parse::<AlternativeName>() {
        assert_eq!(found.to_string().parse::<AlternativeName>().expect("its own text"), found);
    }
    if let Ok(found) = first.parse::<template::Template>() {
        assert_eq!(found.to_string(), first);
        let _ = found.fill(&Row(second));
    }
    if let Ok(profile) = Profile::new(first, &[second.to_owned()]) {
        let row = Row("dev-1");
        if let Ok(subject) = profile.subject(&row) {
            assert!(!subject.text().is_empty());
        }
        let _ = profile.sans(&row);
    }
    let _ = Provisioning::parse(text, "the template");
});
