//! MAC addresses, however they are written: `aa:bb:cc:dd:ee:ff`, `AA-BB-CC-DD-EE-FF`, `aabb.ccdd.eeff`, `aabbccddeeff`.

/// A MAC address: its 12 hexadecimal digits in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mac(String);

impl Mac {
    /// Reads one; the signs between its digits are `:`, `-`, `_` or `.`, and after every second or every fourth.
    pub(super) fn read(text: &str) -> Option<Self> {
        let digits: String =
            text.chars().filter(char::is_ascii_hexdigit).map(|c| c.to_ascii_lowercase()).collect();
        let mac = Self(digits);
        let sign = text.chars().find(|c| !c.is_ascii_hexdigit());
        let written = match sign {
            None => mac.0.clone(),
            Some(sign) if ":-_.".contains(sign) => {
                let pairs = mac.with(2, &sign.to_string());
                if pairs.len() == text.len() { pairs } else { mac.with(4, &sign.to_string()) }
            }
            Some(_) => return None,
        };
        (mac.0.len() == 12 && written.eq_ignore_ascii_case(text)).then_some(mac)
    }

    fn with(&self, group: usize, sign: &str) -> String {
        let starts = (0..self.0.len()).step_by(group);
        let groups: Vec<&str> = starts.map(|at| &self.0[at..self.0.len().min(at + group)]).collect();
        groups.join(sign)
    }

    /// As terms of a query: digits alone, in pairs, and in fours with any one sign between them.
    pub(super) fn patterns(&self) -> [String; 3] {
        [self.0.clone(), self.with(2, "?"), self.with(4, "?")]
    }

    /// Whether a thing's name has the address in it, with signs that names have or without.
    pub(super) fn is_in(&self, name: &str) -> bool {
        let name = name.to_ascii_lowercase();
        ["", ":", "-", "_"].iter().any(|sign| name.contains(&self.with(2, sign)))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn every_way_of_writing_is_the_same_address() {
        for text in
            ["aabbcc00ee0f", "AA:BB:CC:00:EE:0F", "aa-bb-cc-00-ee-0f", "aabb.cc00.ee0f", "aa_BB_cc_00_ee_0f"]
        {
            assert_eq!(Mac::read(text).unwrap().0, "aabbcc00ee0f", "{text}");
        }
        for text in [
            "",
            "aabbcc00ee0",
            "aabbcc00ee0f0",
            "aa:bb:cc:00:ee-0f",
            "aa:bbcc:00ee:0f",
            "pump-aabbcc00ee0f",
            "a:b",
        ] {
            assert_eq!(Mac::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_name_may_have_it_anywhere() {
        let mac = Mac::read("aabbcc00ee0f").unwrap();
        for name in ["AABBCC00EE0F", "cam-aa:bb:cc:00:ee:0f-2", "x_AA_BB_CC_00_EE_0F"] {
            assert!(mac.is_in(name), "{name}");
        }
        assert!(!mac.is_in("aabb-cc00ee0f"));
    }
}
