//! Names that AWS takes and refuses, with the words of the refusal.

use super::{Name, Problem, check};

#[test]
fn takes_what_the_models_allow() {
    let longest = "x".repeat(128);
    let cases = [
        (Name::Thing, "a"),
        (Name::Thing, "lamp:7_b-C"),
        (Name::Thing, &longest),
        (Name::Policy, "p+=,.@-_1"),
        (Name::Job, "job-1_a"),
        (Name::ProvisioningTemplate, "t-1"),
        (Name::AttributeName, "fw.version/a@b:c#d,e"),
        (Name::AttributeValue, ""),
        (Name::AttributeValue, "a=[1]"),
        (Name::Description, "A lamp, \"red\" (2nd)"),
        (Name::JobDescription, "Größe ändern"),
        (Name::AccountName, "ACME & Sons"),
        (Name::Email, "a@b.c1"),
        (Name::Email, "aws+acme@mail.example.com"),
        (Name::ProvisionedProduct, "acme.tenant-1"),
        (Name::SessionName, "fleetctl-run=1"),
        (Name::AccountId, "123456789012"),
        (Name::TagValue, ""),
        (Name::TagKey, "fleetctl:tenant"),
        (Name::Shadow, "$package"),
    ];
    for (kind, text) in cases {
        assert_eq!(check(kind, text), Ok(()), "{kind:?} {text:?}");
    }
}

#[test]
fn says_what_is_wrong_in_one_phrase() {
    let long = "x".repeat(129);
    let cases = [
        (
            Name::Thing,
            "abc d",
            "thing name has ' ' at character 4; allowed are letters, digits, ':', '_' and '-', 1 to 128 characters",
        ),
        (
            Name::Thing,
            "",
            "thing name is empty; allowed are letters, digits, ':', '_' and '-', 1 to 128 characters",
        ),
        (
            Name::Thing,
            &long,
            "thing name has 129 characters; allowed are letters, digits, ':', '_' and '-', 1 to 128 characters",
        ),
        (
            Name::Thing,
            "tür",
            "thing name has 'ü' at character 2; allowed are letters, digits, ':', '_' and '-', 1 to 128 characters",
        ),
        (
            Name::Thing,
            "a\u{202e}b",
            "thing name has U+202E at character 2; allowed are letters, digits, ':', '_' and '-', 1 to 128 characters",
        ),
        (
            Name::Thing,
            "a\tb",
            "thing name has U+0009 at character 2; allowed are letters, digits, ':', '_' and '-', 1 to 128 characters",
        ),
        (
            Name::AttributeValue,
            "two words",
            "attribute value has ' ' at character 4; allowed are letters, digits and _.,@/:#=[]- without spaces, at most 800 characters",
        ),
        (
            Name::Job,
            "job:1",
            "job id has ':' at character 4; allowed are letters, digits, '_' and '-', 1 to 64 characters",
        ),
        (
            Name::SessionName,
            "x",
            "role session name has 1 character; allowed are letters, digits and _+=,.@-, 2 to 64 characters",
        ),
        (Name::AccountId, "123", "account id has 3 characters; allowed are digits, exactly 12 characters"),
        (
            Name::Email,
            "nobody.example",
            "e-mail address has no '@'; allowed are addresses like name@example.com without spaces, 6 to 64 characters",
        ),
        (
            Name::Email,
            "a@b@c.de",
            "e-mail address has '@' at character 4; allowed are addresses like name@example.com without spaces, 6 to 64 characters",
        ),
        (
            Name::Email,
            "me@localhost",
            "e-mail address has no domain with a dot after '@'; allowed are addresses like name@example.com without spaces, 6 to 64 characters",
        ),
        (
            Name::ProvisionedProduct,
            "-acme",
            "provisioned product name has '-' at character 1; allowed are letters, digits, '.', '_' and '-', a letter or digit first, 1 to 128 characters",
        ),
    ];
    for (kind, text, expected) in cases {
        assert_eq!(check(kind, text).unwrap_err().to_string(), expected);
    }
}

#[test]
fn a_dot_at_an_end_of_the_domain_is_no_dot() {
    for text in ["abc@.com", "abcd@com.", "abcde@."] {
        let problem = check(Name::Email, text).unwrap_err().problem;
        assert_eq!(problem, Problem::Form("domain with a dot after '@'"), "{text}");
    }
}

#[test]
fn lengths_count_characters_not_bytes() {
    let umlauts = "ü".repeat(2028);
    assert_eq!(check(Name::JobDescription, &umlauts), Ok(()));
    let more = "ü".repeat(2029);
    assert_eq!(check(Name::JobDescription, &more).unwrap_err().problem, Problem::TooLong(2029));
}

#[test]
fn every_kind_is_listed_once_and_has_a_sane_rule() {
    for (at, kind) in Name::ALL.into_iter().enumerate() {
        let (min, max) = kind.length();
        assert!(min <= max && !kind.label().is_empty(), "{kind:?}");
        assert!(!Name::ALL[..at].contains(&kind), "{kind:?} twice");
        assert_eq!(check(kind, "").is_ok(), min == 0, "{kind:?}");
    }
}
