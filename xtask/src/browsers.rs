use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::run::{find_program, run, step};
use crate::workspace::cargo;

/// A browser engine, and how WebDriver reaches it.
pub struct Engine {
    pub name: &'static str,
    /// Names or absolute paths of the browser; the first that is there is taken.
    browsers: &'static [&'static str],
    /// The driver, and the option before its port.
    pub driver: (&'static str, &'static str),
    /// Whether every suite passes in it, and not only that of what is seen.
    pub whole: bool,
    /// The crate the driver is built from, where Debian has no package of it.
    driver_crate: Option<&'static str>,
    /// Whether it needs a display, having no mode without one; Xvfb gives it one.
    pub display: bool,
    /// Debian's packages of all this.
    packages: &'static [&'static str],
    /// The capabilities to ask of a session, given the browser's path.
    pub capabilities: fn(&Path) -> Value,
}

/// The engines that the tests run in. Without the fonts Arabic falls back to boxes, and widths mean nothing.
const ENGINES: &[Engine] = &[
    Engine {
        name: "chromium",
        whole: true,
        browsers: &["chromium", "chromium-browser", "google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
        driver: ("chromedriver", "--port="),
        driver_crate: None,
        display: false,
        packages: &["chromium", "chromium-driver", "fonts-noto-core"],
        // As root, in a container, it has no sandbox; and only our own pages are opened.
        capabilities: |browser| json!({"browserName": "chrome", "goog:chromeOptions": {"binary": browser, "args": ["--headless=new", "--no-sandbox"]}}),
    },
    Engine {
        name: "firefox",
        whole: false,
        browsers: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
        driver: ("geckodriver", "--port="),
        driver_crate: Some("geckodriver"),
        display: false,
        packages: &["firefox-esr", "fonts-noto-core"],
        capabilities: |browser| json!({"browserName": "firefox", "moz:firefoxOptions": {"binary": browser, "args": ["-headless"]}}),
    },
    Engine {
        name: "webkit",
        whole: false,
        browsers: &["/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser"],
        driver: ("WebKitWebDriver", "--port="),
        driver_crate: None,
        display: true,
        packages: &["libwebkit2gtk-4.1-0", "webkit2gtk-driver", "xvfb", "fonts-noto-core"],
        capabilities: |browser| json!({"browserName": "MiniBrowser", "webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}),
    },
];

/// How apt-get is told to install.
const INSTALL: &[&str] = &["install", "--yes", "--no-install-recommends"];

/// An engine's programs, found on this machine.
pub struct Browser {
    pub engine: &'static Engine,
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// Finds the programs of every engine, or installs them where that is possible. Quick when they are there.
pub fn set_up() -> Result<Vec<Browser>> {
    let one = |engine: &'static Engine| match engine.find() {
        Some(browser) => Ok(browser),
        None => step(&format!("install {}", engine.name), || engine.install()),
    };
    ENGINES.iter().map(one).collect()
}

impl Engine {
    fn find(&'static self) -> Option<Browser> {
        if self.display {
            find_program("Xvfb")?;
        }
        let browser = self.browsers.iter().find_map(|name| find_program(name))?;
        let driver = find_program(self.driver.0).or_else(|| installed(self.driver.0))?;
        Some(Browser { engine: self, browser, driver })
    }

    fn install(&'static self) -> Result<Browser> {
        let command = [&["apt-get"], INSTALL, self.packages].concat().join(" ");
        let advice = format!("{} or {} is missing; on Debian, as root, install them with `{command}`", self.browsers[0], self.driver.0);
        ensure!(find_program("apt-get").is_some() && is_root(), "{advice}");
        apt_install(self.packages)?;
        if let Some(name) = self.driver_crate.filter(|_| self.find().is_none()) {
            run(cargo().args(["install", "--locked", name]))?;
        }
        self.find().context(advice)
    }
}

/// A program that `cargo install` has put where it puts them.
fn installed(name: &str) -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(Path::new(&env::var_os("HOME")?).join(".cargo")))?;
    Some(home.join("bin").join(name)).filter(|path| path.is_file())
}

/// Installs packages of Debian. Its lists may be missing or old: then they are fetched, and it is tried again.
pub fn apt_install(packages: &[&str]) -> Result<()> {
    if apt_get(INSTALL, packages).is_ok() {
        return Ok(());
    }
    apt_get(&["update"], &[])?;
    apt_get(INSTALL, packages)
}

fn apt_get(args: &[&str], packages: &[&str]) -> Result<()> {
    // Fresh machines often update themselves at the same time: their lock is waited for.
    let lock = ["-o", "DPkg::Lock::Timeout=120"];
    run(Command::new("apt-get").args(lock).args(args).args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
}

pub fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_engine_can_be_installed_and_asked_for() {
        for engine in ENGINES {
            assert!(!engine.browsers.is_empty() && !engine.packages.is_empty(), "{}", engine.name);
            let capabilities = (engine.capabilities)(Path::new("/browser"));
            assert!(capabilities.to_string().contains("/browser"), "{}", engine.name);
        }
    }
}
