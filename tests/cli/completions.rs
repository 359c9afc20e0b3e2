//! completions/ holds what `fleetctl completions` prints now. `FLEETCTL_BLESS=1` writes it anew.

use std::path::Path;

use crate::support::{Program, binary};

const FILES: [(&str, &str); 5] = [
    ("bash", "fleetctl.bash"),
    ("zsh", "_fleetctl"),
    ("fish", "fleetctl.fish"),
    ("powershell", "_fleetctl.ps1"),
    ("elvish", "fleetctl.elv"),
];

#[test]
fn the_files_equal_fresh_output() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    // The one setting of the tests themselves; everything else reads the environment in one place.
    #[expect(clippy::disallowed_methods, reason = "a test's own switch")]
    let bless = std::env::var_os("FLEETCTL_BLESS").is_some_and(|value| value == "1");
    for (shell, file) in FILES {
        let fresh = Program::new(&binary()).args(["completions", shell]).run().success().stdout;
        assert!(fresh.contains("things"), "{shell}: the script knows no commands:\n{fresh}");
        let path = folder.join(file);
        if bless {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &fresh).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == fresh,
            "completions/{file} is out of date: FLEETCTL_BLESS=1 cargo test --test cli completions"
        );
    }
}
