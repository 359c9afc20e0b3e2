//! The character classes of the service models' patterns. `\w` is ASCII there, as in the services' own checks;
//! Unicode classes that the standard library lacks are approximated where the text says so.

/// `[a-zA-Z0-9:_-]`
pub(super) fn thing(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ':' | '_' | '-')
}

/// `[a-zA-Z0-9_-]`
pub(super) fn alnum_dash_underscore(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-')
}

/// `[\w+=,.@-]`
pub(super) fn policy(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '=' | ',' | '.' | '@' | '-')
}

/// `[\w+=,.@-]`, the same set under IAM's and STS's names.
pub(super) fn session(c: char) -> bool {
    policy(c)
}

/// `[\w+=,.@:\/-]`
pub(super) fn external_id(c: char) -> bool {
    policy(c) || matches!(c, ':' | '/')
}

/// `[\w=,@-]`
pub(super) fn role_alias(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '=' | ',' | '@' | '-')
}

/// `[$a-zA-Z0-9:_-]`
pub(super) fn shadow(c: char) -> bool {
    thing(c) || c == '$'
}

/// `[a-fA-F0-9]`; the pattern's optional `0x` does not fit into 64 digits.
pub(super) fn hex(c: char) -> bool {
    c.is_ascii_hexdigit()
}

/// `[0-9]`
pub(super) fn digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// `[a-zA-Z0-9_.,@/:#-]`
pub(super) fn attribute_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ',' | '@' | '/' | ':' | '#' | '-')
}

/// `[a-zA-Z0-9_.,@/:#=\[\]-]`
pub(super) fn attribute_value(c: char) -> bool {
    attribute_name(c) || matches!(c, '=' | '[' | ']')
}

/// `[\p{Graph}\x20]`, ASCII as in Java's regular expressions.
pub(super) fn graphic(c: char) -> bool {
    matches!(c, ' '..='~')
}

/// `[\u0020-\u007E]`
pub(super) fn account_name(c: char) -> bool {
    matches!(c, ' '..='~')
}

/// `[\p{Upper}\p{Digit}_]`, ASCII as in Java's regular expressions.
pub(super) fn reason(c: char) -> bool {
    c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'
}

/// `[^\s]`; where `@` and the dot belong is checked apart.
pub(super) fn email(c: char) -> bool {
    !c.is_whitespace() && not_control(c)
}

/// `[a-zA-Z0-9._-]`; that the first is a letter or digit is checked apart.
pub(super) fn provisioned(c: char) -> bool {
    alnum_dash_underscore(c) || c == '.'
}

/// `[a-zA-Z0-9-_.]`
pub(super) fn package(c: char) -> bool {
    alnum_dash_underscore(c) || c == '.'
}

/// `[a-zA-Z0-9_-]`; that the first is a letter or digit is checked apart.
pub(super) fn token(c: char) -> bool {
    alnum_dash_underscore(c)
}

/// `[\p{L}\p{Z}\p{N}_.:/=+\-@]`, with the standard library's alphabetic for `\p{L}`, which has some marks more.
pub(super) fn tag(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '_' | '.' | ':' | '/' | '=' | '+' | '-' | '@')
        || (c.is_whitespace() && !c.is_control())
}

/// `[^\p{C}]` without the unassigned code points, which the standard library does not know.
pub(super) fn not_control(c: char) -> bool {
    let format = matches!(u32::from(c),
        0xAD | 0x600..=0x605 | 0x61C | 0x6DD | 0x70F | 0x180E | 0x200B..=0x200F | 0x202A..=0x202E
        | 0x2060..=0x2064 | 0x2066..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB | 0xE0001 | 0xE0020..=0xE007F);
    let private = matches!(u32::from(c), 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF);
    !(c.is_control() || format || private)
}
