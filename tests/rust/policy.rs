//! `docs/versions.md` and CHANGELOG.md agree with Cargo.toml.

const MANIFEST: &str = include_str!("../../Cargo.toml");
const TOOLCHAIN: &str = include_str!("../../rust-toolchain.toml");
const VERSIONS: &str = include_str!("../../docs/versions.md");
const CHANGELOG: &str = include_str!("../../CHANGELOG.md");

/// The value of a key in a TOML file.
fn value<'a>(toml: &'a str, key: &str) -> &'a str {
    let line = toml.lines().find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('=')).unwrap();
    line.trim().trim_matches('"')
}

/// All tests run with this compiler, so that the code uses no newer features.
#[test]
fn tests_run_with_the_oldest_supported_compiler() {
    let rust = value(MANIFEST, "rust-version");
    assert_eq!(value(TOOLCHAIN, "channel"), format!("{rust}.0"));
    assert!(VERSIONS.contains(&format!("needs Rust {rust}.")));
}

#[test]
fn the_changelog_has_this_version() {
    let version = env!("CARGO_PKG_VERSION");
    let headings: Vec<_> = CHANGELOG.lines().filter_map(|line| line.strip_prefix("## [")).collect();
    let newest = headings[0].split(']').next().unwrap();
    assert!(newest == "Unreleased" || newest == version, "{newest}");
    // Keep a Changelog: kinds of changes.
    for kind in CHANGELOG.lines().filter_map(|line| line.strip_prefix("### ")) {
        assert!(["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"].contains(&kind), "{kind}");
    }
}
