//! Child processes with a bounded life, and the smallest HTTP client that can speak to the sandbox's own paths.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::Output;
use super::watch::Victim;

/// How long a command may take before the test gives it up as hung. Nothing is asserted about time below it.
const PATIENCE: Duration = Duration::from_secs(150);

/// The program under test.
pub fn binary() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_fleetctl"))
}

/// A command that was not started yet; its environment starts empty.
pub struct Program {
    command: Command,
    line: Vec<String>,
    input: Option<Vec<u8>>,
}

impl Program {
    pub fn new(program: &Path) -> Self {
        let mut command = Command::new(program);
        // A group of its own, so that a command that hangs is ended together with its children.
        command
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0);
        Self { command, line: vec![program.display().to_string()], input: None }
    }

    pub fn args<I: IntoIterator<Item: AsRef<OsStr>>>(&mut self, args: I) -> &mut Self {
        for arg in args {
            self.line.push(arg.as_ref().to_string_lossy().into_owned());
            self.command.arg(arg.as_ref());
        }
        self
    }

    pub fn env(&mut self, name: &str, value: impl AsRef<OsStr>) -> &mut Self {
        self.command.env(name, value);
        self
    }

    pub fn env_remove(&mut self, name: &str) -> &mut Self {
        self.command.env_remove(name);
        self
    }

    pub fn folder(&mut self, path: &Path) -> &mut Self {
        self.command.current_dir(path);
        self
    }

    /// A stdout whose reader is gone already.
    pub fn closed_stdout(&mut self) -> &mut Self {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        self.command.stdout(writer);
        self
    }

    /// Text for the command's stdin.
    pub fn input(&mut self, text: impl Into<Vec<u8>>) -> &mut Self {
        self.command.stdin(Stdio::piped());
        self.input = Some(text.into());
        self
    }

    /// Runs it to its end.
    pub fn run(&mut self) -> Output {
        self.start().finish()
    }

    /// Starts it.
    pub fn start(&mut self) -> Running {
        self.start_as(&Victim::default())
    }

    /// Starts it as the one whom a trap kills.
    pub fn start_as(&mut self, victim: &Victim) -> Running {
        let line = self.line.join(" ");
        let shared = victim.begin(|| self.command.spawn().unwrap_or_else(|e| panic!("{line}: {e}")));
        let mut child = shared.lock().unwrap();
        if let (Some(text), Some(mut stdin)) = (self.input.take(), child.stdin.take()) {
            // A command may well end before it has read everything.
            std::thread::spawn(move || drop(stdin.write_all(&text)));
        }
        let stdout = child.stdout.take().map(collect);
        let stderr = collect(child.stderr.take().unwrap());
        let group = child.id();
        drop(child);
        Running { child: shared, group, line, stdout, stderr }
    }
}

fn collect(mut stream: impl Read + Send + 'static) -> JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    })
}

/// A command on its way.
pub struct Running {
    child: Arc<Mutex<Child>>,
    group: u32,
    line: String,
    stdout: Option<JoinHandle<String>>,
    stderr: JoinHandle<String>,
}

impl Running {
    /// Kills it as SIGKILL does, and waits for its end.
    pub fn kill(self) -> Output {
        self.child.lock().unwrap().kill().unwrap();
        self.finish()
    }

    fn ended(&self) -> Option<ExitStatus> {
        self.child.lock().unwrap().try_wait().unwrap()
    }

    /// Waits for its end.
    #[track_caller]
    pub fn finish(self) -> Output {
        self.finish_within(PATIENCE)
    }

    /// Waits for the end of a command that may take longer than others.
    #[track_caller]
    pub fn finish_within(self, patience: Duration) -> Output {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.ended() {
                break status;
            }
            if start.elapsed() > patience {
                self.signal("KILL");
                let stderr = self.stderr.join().unwrap();
                panic!("{} did not end in {patience:?}\n--- stderr\n{stderr}", self.line);
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        let (stdout, stderr) =
            (self.stdout.map(|out| out.join().unwrap()).unwrap_or_default(), self.stderr.join().unwrap());
        Output { line: self.line, status, stdout, stderr }
    }

    /// Sends a signal to the command and its children, by the signal's name without `SIG`.
    pub fn signal(&self, name: &str) {
        let group = format!("-{}", self.group);
        let sent = Command::new("kill").args(["-s", name, "--", &group]).status().unwrap();
        assert!(sent.success(), "kill -s {name} {group}");
    }

    /// Sends a signal to the command alone, as a supervisor does; its children are its own affair.
    pub fn signal_alone(&self, name: &str) {
        let sent = Command::new("kill").args(["-s", name, &self.group.to_string()]).status().unwrap();
        assert!(sent.success(), "kill -s {name} {}", self.group);
    }

    /// Waits until something is so; panics when it never is, or when the command ends before.
    #[track_caller]
    pub fn until(&mut self, what: &str, mut is_so: impl FnMut() -> bool) {
        let start = Instant::now();
        while !is_so() {
            let ended = self.ended();
            assert!(ended.is_none(), "{} ended ({ended:?}) before {what}", self.line);
            assert!(start.elapsed() < PATIENCE, "{}: {what} never came", self.line);
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// One HTTP request on a connection of its own: status and body.
pub fn http(url: &str, method: &str, path: &str, body: &str) -> (u16, String) {
    let host = url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).unwrap();
    let length = body.len();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, body.to_owned())
}
