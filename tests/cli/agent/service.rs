//! `agent serve` as a service: connections, what it says when it cannot serve, and the layout of a container.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use super::*;
use crate::support::{Program, binary};

/// One connection serves one request: whoever sends many and reads nothing has its answer and no more of the server.
#[test]
fn a_connection_is_closed_after_its_answer() {
    let world = world();
    let port = free_port();
    let server = serve(&world, port, &[]);
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let many = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n".repeat(3);
    stream.write_all(many.as_bytes()).unwrap();
    let mut answers = String::new();
    // A reset for what was not read counts as the end, too.
    let _ = stream.read_to_string(&mut answers);
    assert_eq!(answers.matches("HTTP/1.1 200").count(), 1, "{answers}");
    assert_eq!(stop(server), Vec::<Value>::new());
}

#[test]
fn a_server_that_cannot_serve_says_so_at_once() {
    let world = world();
    let serve = |more: &[&str]| world.run(&[&["agent", "serve"][..], &PROVIDER, more].concat());
    let _ = serve(&["--listen", "0.0.0.0:0"]).code(2).says("--plain-http");
    let _ = serve(&["--listen", "127.0.0.1:0", "--path", "agents"]).code(2).says("--path");
    let _ = serve(&["--listen", "127.0.0.1:0", "--tls-cert", "ca.crt", "--tls-key", "policy.json"]).code(65);
    world.write("bad.json", r#"{"a":["{endpoint}"]}"#);
    let bad = serve(&["--listen", "127.0.0.1:0", "--config-file", "bad.json"]).code(65);
    let _ = bad.says("bad.json: $.a[0]: {endpoint} is known only with `--register`");
    let _ = serve(&["--listen", "127.0.0.1:0", "--all-tenants"]).code(2).says("--tenant");
    let _ = serve(&["--listen", "127.0.0.1:0", "--dry-run"]).code(2).says("--dry-run");
    let mut rootless =
        world.fleetctl(&[&["agent", "serve", "--listen", "127.0.0.1:0"][..], &PROVIDER].concat());
    let _ = rootless.env("SSL_CERT_FILE", "/none").run().code(1).says("no roots of trust");
}

/// The container of templates/ without an engine: the program alone with the libraries that it is linked to, on a root
/// that is read-only but for the volume of its state, with its keys in a folder, an empty environment but for AWS's
/// variables, and as the user 65532 where the test may become it. Needs Linux's mount namespaces.
#[test]
fn it_serves_from_a_read_only_root_with_nothing_but_its_mounts() {
    let world = world();
    world.request("tls", "ec:P-256", "/CN=localhost", "-addext subjectAltName=IP:127.0.0.1");
    world
        .openssl("x509 -req -in tls.csr -CA ca.crt -CAkey ca.key -days 9 -copy_extensions copy -out tls.crt");
    let root = world.path("root");
    for folder in ["usr/local/bin", "keys", "state", "etc"] {
        std::fs::create_dir_all(root.join(folder)).unwrap();
    }
    // Mounted there: a debug build is large.
    std::fs::write(root.join("usr/local/bin/fleetctl"), "").unwrap();
    // The base image has them, too.
    let roots = "/etc/ssl/certs/ca-certificates.crt".to_owned();
    for library in libraries(&binary()).into_iter().chain([roots]) {
        let to = root.join(library.trim_start_matches('/'));
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(&library, to).unwrap();
    }
    let keys = [
        ("ca.crt", "ca.crt"),
        ("ca.key", "ca.key"),
        ("keys/signing.pub", "signing.pub"),
        ("tls.crt", "server.pem"),
        ("tls.key", "server.key"),
    ];
    for (from, to) in keys {
        let to = root.join("keys").join(to);
        std::fs::copy(world.path(from), &to).unwrap();
        // Readable to whoever the program runs as.
        std::fs::set_permissions(&to, std::fs::Permissions::from_mode(0o444)).unwrap();
    }
    let state = world.path("volume");
    std::fs::create_dir(&state).unwrap();
    let superuser = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let (space, user) = if superuser {
        assert!(Command::new("chown").args(["65532:65532"]).arg(&state).status().unwrap().success());
        ("--mount", "--userspec=65532:65532")
    } else {
        ("--mount --user --map-root-user", "--userspec=0:0")
    };
    let port = free_port();
    let container = world.run(&["templates", "show", "agent-serve"]).success().stdout;
    let arguments = arguments(&container, port);
    assert!(arguments.iter().any(|word| word == "agents.example.com"), "{arguments:?}");
    let script = format!(
        "set -e; mount --bind $ROOT $ROOT; mount --bind $PROGRAM $ROOT/usr/local/bin/fleetctl; mount -o remount,bind,ro $ROOT; mount --bind $STATE $ROOT/state; cd /; \
         unset PATH ROOT STATE PROGRAM PWD OLDPWD; exec /usr/sbin/chroot {user} {} \"$@\"",
        root.display()
    );
    let mut command = Program::new(Path::new("/usr/bin/unshare"));
    command.args(space.split(' ')).args(["/bin/sh", "-c", &script, "sh"]).args(&arguments);
    command
        .env("ROOT", &root)
        .env("STATE", &state)
        .env("PROGRAM", binary())
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    for (name, value) in world.environment() {
        command.env(&name, value);
    }
    command.env("FLEETCTL_STATE_DIR", "/state");
    let mut server = command.start();
    // It listens before it has opened its keys and its state.
    server.until("it serves", || state.join("enroll/tokens.jsonl").exists());
    if superuser {
        assert_eq!(users_of(&format!("0.0.0.0:{port}")), ["65532"]);
    }

    let endpoint = format!("https://127.0.0.1:{port}");
    let file = "press-7.token";
    let mut words = vec!["token", "issue", "--tenant", "acme", "--agent", "press-7", "--role", "Agents"];
    words.extend(["--audience", "agents.example.com", "--sign-key", "keys/signing.key", "--out", file]);
    words.extend(["--encrypt-to", "keys/encryption.pub", "--endpoint", &endpoint, "--no-lookup"]);
    world.ok(&words);
    let row = world.run(&enroll(file, "out", &["--ca-bundle", "ca.crt"])).success().json();
    assert_eq!(row["status"], "created");
    let kept = std::fs::read_to_string(state.join("enroll/tokens.jsonl")).unwrap();
    assert_eq!(kept.lines().count(), 2, "the volume remembers the token");
    server.signal_alone("TERM");
    let told = server.finish().success().jsonl();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["certificateId"], row["certificateId"]);
}

/// The files that the dynamic linker loads for a program.
fn libraries(program: &Path) -> Vec<String> {
    let output = Command::new("ldd").arg(program).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let found: Vec<String> =
        text.split_whitespace().filter(|w| w.starts_with('/')).map(str::to_owned).collect();
    assert!(!found.is_empty(), "{text}");
    found
}

/// The words of ENTRYPOINT and CMD, with another port.
fn arguments(container: &str, port: u16) -> Vec<String> {
    let of = |instruction: &str| -> Vec<String> {
        let (_, rest) = container.split_once(&format!("\n{instruction} ")).unwrap();
        let list = &rest[..=rest.find(']').unwrap()];
        serde_json::from_str(&list.replace("\\\n", "")).unwrap()
    };
    let words = of("ENTRYPOINT").into_iter().chain(of("CMD"));
    words.map(|word| word.replace("0.0.0.0:8443", &format!("0.0.0.0:{port}"))).collect()
}

/// The users as which the program runs that has this word in its command line.
fn users_of(word: &str) -> Vec<String> {
    let processes = std::fs::read_dir("/proc").unwrap().filter_map(|entry| Some(entry.ok()?.path()));
    let user = |folder: std::path::PathBuf| {
        let line = std::fs::read(folder.join("cmdline")).ok()?;
        if !line.split(|byte| *byte == 0).any(|one| one == word.as_bytes()) {
            return None;
        }
        let status = std::fs::read_to_string(folder.join("status")).ok()?;
        let uid = status.lines().find_map(|line| line.strip_prefix("Uid:"))?;
        uid.split_whitespace().next().map(str::to_owned)
    };
    processes.filter_map(user).collect()
}
