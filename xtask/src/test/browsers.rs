//! The table of browser engines: how each is found, installed and started.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::apt::{apt_advice, apt_install};
use crate::run::{find_program, run, step};
use crate::test::headless_display::HeadlessDisplay;
use crate::workspace::cargo;

/// A browser engine, and how WebDriver reaches it.
pub struct Engine {
    pub name: &'static str,
    /// Names or absolute paths of the browser; the first that is there is taken.
    browsers: &'static [&'static str],
    /// The driver, and the options before its port and before others that must be free.
    pub driver: (&'static str, &'static [&'static str]),
    /// The crate the driver is built from, where Debian has no package of it.
    driver_crate: Option<&'static str>,
    /// Debian's packages of all this.
    packages: &'static [&'static str],
    /// Whether it has no mode without a display.
    pub needs_display: bool,
    /// The capabilities to ask of a session, given the browser's path and whether it runs on the display. There it tells a screen
    /// reader what it shows; without one it has no window.
    pub capabilities: fn(&Path, bool) -> Value,
}

/// The engines that the tests run in. Without the fonts Arabic falls back to boxes, and widths mean nothing.
const ENGINES: &[Engine] = &[
    Engine {
        name: "chromium",
        browsers: &["chromium", "chromium-browser", "google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
        driver: ("chromedriver", &["--port="]),
        driver_crate: None,
        packages: &["chromium", "chromium-driver", "fonts-noto-core"],
        needs_display: false,
        capabilities: |browser, is_on_display| {
            // As root, in a container, it has no sandbox; and only our own pages are opened.
            let args = ["--no-sandbox", if is_on_display { "--force-renderer-accessibility=complete" } else { "--headless=new" }];
            json!({"browserName": "chrome", "goog:chromeOptions": {"binary": browser, "args": args}})
        },
    },
    Engine {
        name: "firefox",
        browsers: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
        driver: ("geckodriver", &["--port=", "--websocket-port="]),
        driver_crate: Some("geckodriver"),
        packages: &["firefox-esr", "fonts-noto-core"],
        needs_display: false,
        capabilities: |browser, is_on_display| {
            let args: &[&str] = if is_on_display { &[] } else { &["-headless"] };
            // Only through its socket a script runs in the page itself, and not beside it.
            json!({"browserName": "firefox", "webSocketUrl": true, "moz:firefoxOptions": {"binary": browser, "args": args}})
        },
    },
    Engine {
        name: "webkit",
        browsers: &["/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser"],
        driver: ("WebKitWebDriver", &["--port="]),
        driver_crate: None,
        packages: &["libwebkit2gtk-4.1-0", "webkit2gtk-driver", "fonts-noto-core"],
        needs_display: true,
        capabilities: |browser, _| json!({"browserName": "MiniBrowser", "webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}),
    },
];

/// An engine's programs, found on this machine.
#[derive(Clone)]
pub struct Browser {
    pub engine: &'static Engine,
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// Finds the programs of every engine, or installs them where that is possible. Quick when they are there.
///
/// # Errors
/// In continuous integration, when one is missing. Elsewhere that is told, and the others are tested.
pub fn set_up() -> Result<Vec<Browser>> {
    let allow = |result: Result<()>| match result {
        Err(error) if env::var_os("CI").is_none() => {
            eprintln!("!! {error:#}");
            Ok(())
        }
        result => result,
    };
    allow(HeadlessDisplay::set_up())?;
    for engine in ENGINES.iter().filter(|engine| engine.find().is_none()) {
        allow(step(&format!("install {}", engine.name), || engine.install()))?;
    }
    tell_of_missing();
    let browsers: Vec<_> = ENGINES.iter().filter_map(Engine::find).collect();
    ensure!(!browsers.is_empty(), "there is no browser to test in");
    Ok(browsers)
}

/// Says what is not tested on this machine, because the programs are not there.
pub fn tell_of_missing() {
    for engine in ENGINES.iter().filter(|engine| engine.find().is_none()) {
        eprintln!("!! NOT TESTED: {}", engine.name);
    }
    if !HeadlessDisplay::is_installed() {
        eprintln!("!! NOT TESTED: what a screen reader is told");
    }
}

impl Engine {
    fn find(&'static self) -> Option<Browser> {
        if self.needs_display && !HeadlessDisplay::is_installed() {
            return None;
        }
        let browser = self.browsers.iter().find_map(|name| find_program(name))?;
        let driver = find_program(self.driver.0).or_else(|| installed(self.driver.0))?;
        Some(Browser { engine: self, browser, driver })
    }

    fn install(&'static self) -> Result<()> {
        let advice = format!("{} or {} is missing; {}", self.browsers[0], self.driver.0, apt_advice(self.packages));
        apt_install(self.packages).context(advice.clone())?;
        if let Some(name) = self.driver_crate.filter(|_| self.find().is_none()) {
            run(cargo().args(["install", "--locked", name]))?;
        }
        self.find().map(drop).context(advice)
    }
}

/// A program that `cargo install` has put where it puts them.
fn installed(name: &str) -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(Path::new(&env::var_os("HOME")?).join(".cargo")))?;
    Some(home.join("bin").join(name)).filter(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_engine_can_be_installed_and_asked_for() {
        for engine in ENGINES {
            assert!(!engine.browsers.is_empty() && !engine.packages.is_empty(), "{}", engine.name);
            for is_on_display in [true, engine.needs_display] {
                let capabilities = (engine.capabilities)(Path::new("/browser"), is_on_display);
                assert!(capabilities.to_string().contains("/browser"), "{}", engine.name);
            }
        }
    }
}
