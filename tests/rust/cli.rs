//! The command `maqal`.

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const NEWS: &str = "tests/spec/articles/news/input.json";
const CLEAN: &str = r#"{ "inLanguage": "ar", "headline": "مطر", "articleBody": "هطل المطر." }"#;
const QUESTIONABLE: &str = "tests/spec/articles/wrong-types/input.json";

fn maqal(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maqal"));
    command.args(args).env_remove("NO_COLOR");
    command
}

fn run(args: &[&str]) -> (i32, String, String) {
    result(&maqal(args).output().unwrap())
}

fn result(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

fn with_input(args: &[&str], input: &str) -> (i32, String, String) {
    let mut child = maqal(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    result(&child.wait_with_output().unwrap())
}

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn file(folder: &Path, name: &str, text: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// A folder with articles, hidden ones, packages and other files, and the paths of its articles.
fn tree(name: &str) -> (PathBuf, [String; 3]) {
    let folder = folder(name);
    for subfolder in ["news/2024", ".hidden", "node_modules/package"] {
        fs::create_dir_all(folder.join(subfolder)).unwrap();
    }
    for name in [".hidden.json", ".hidden/x.json", "node_modules/package/x.json", "notes.txt"] {
        file(&folder, name, "no article");
    }
    let articles = ["a.json", "news/2024/c.json", "news/b.JSON"].map(|name| file(&folder, name, CLEAN));
    (folder, articles)
}

/// The paths of all files below a folder, with `/`.
fn files_below(folder: &Path) -> Vec<String> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            paths.extend(files_below(&path).into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            paths.push(name);
        }
    }
    paths.sort();
    paths
}

/// The files that `check` reads.
fn checked(folder: &Path, paths: &[&str]) -> Vec<String> {
    let output = maqal(&[&["check", "--format", "json"], paths].concat()).current_dir(folder).output().unwrap();
    let reports: Value = serde_json::from_slice(&output.stdout).unwrap();
    reports.as_array().unwrap().iter().map(|report| report["file"].as_str().unwrap().replace('\\', "/")).collect()
}

#[test]
fn folders_are_searched() {
    let (folder, _) = tree("folders");
    assert_eq!(checked(&folder, &["."]), ["./a.json", "./news/2024/c.json", "./news/b.JSON"]);
    assert_eq!(checked(&folder, &["news/", "a.json"]), ["news/2024/c.json", "news/b.JSON", "a.json"]);
    // What is named is read, but each file once.
    assert_eq!(checked(&folder, &[".hidden", "a.json", "./a.json", "news", "news/2024"]).len(), 4);
    fs::create_dir(folder.join("empty")).unwrap();
    let (code, text, _) = run(&["check", folder.join("empty").to_str().unwrap()]);
    assert!(code == 1 && text.contains("error[file.unreadable]: The folder contains no file *.json."), "{text}");
}

#[test]
fn globs_are_expanded() {
    let (folder, _) = tree("globs");
    for (glob, files) in [
        ("*.json", &["a.json"][..]),
        ("**/*.json", &["a.json", "news/2024/c.json"]),
        ("./*/*.JSON", &["./news/b.JSON"]),
        ("news/**/[bc].*", &["news/2024/c.json", "news/b.JSON"]),
        ("news/20??/*", &["news/2024/c.json"]),
        ("[.]hidden/*.json", &["[.]hidden/*.json"]),
        (".hidden/*.json", &[".hidden/x.json"]),
        ("*.xml", &["*.xml"]),
    ] {
        assert_eq!(checked(&folder, &[glob]), files, "{glob}");
    }
    let (code, text, _) = run(&["check", &folder.join("*.xml").display().to_string()]);
    assert!(code == 1 && text.contains("error[file.unreadable]"), "{text}");
    // A file whose name looks like a glob is that file.
    file(&folder, "[a].json", CLEAN);
    assert_eq!(checked(&folder, &["[a].json"]), ["[a].json"]);
}

#[test]
fn outputs_keep_the_folders() {
    let (folder, _) = tree("structure");
    let render = |paths: &[&str], out: &str| {
        let output = maqal(&[&["render", "--out", out], paths].concat()).current_dir(&folder).output().unwrap();
        (result(&output), if folder.join(out).exists() { files_below(&folder.join(out)) } else { Vec::new() })
    };
    let nothing = (0, String::new(), String::new());
    assert_eq!(render(&["."], "1"), (nothing.clone(), ["a.html", "news/2024/c.html", "news/b.html"].map(str::to_owned).into()));
    assert_eq!(render(&["news/**/*.*"], "2"), (nothing.clone(), ["2024/c.html", "b.html"].map(str::to_owned).into()));
    assert_eq!(render(&["news/2024/c.json", "a.json"], "3"), (nothing, ["a.html", "c.html"].map(str::to_owned).into()));
    file(&folder, "c.json", CLEAN);
    let ((code, _, errors), files) = render(&["c.json", "news/2024"], "4");
    assert_eq!((code, files, errors.matches("c.json").count()), (2, Vec::new(), 2), "{errors}");
}

#[test]
fn folders_are_converted() {
    let folder = folder("convert");
    fs::create_dir(folder.join("in")).unwrap();
    let post = r#"{ "title": { "rendered": "Rain" }, "content": { "rendered": "<p>It rained.</p>" }, "lang": "en" }"#;
    let path = file(&folder, "in/post.json", post);
    let [input, out] = ["in", "out/a"].map(|name| folder.join(name).display().to_string());
    assert_eq!(run(&["convert", &input, "--out", &out]), (0, String::new(), String::new()));
    assert_eq!(fs::read_to_string(folder.join("out/a/post.json")).unwrap(), run(&["convert", &path]).1);
    let (code, _, errors) = run(&["convert", &input, "--out", &input]);
    assert!(code == 2 && errors.contains("would be overwritten"), "{errors}");
    assert_eq!(fs::read_to_string(&path).unwrap(), post);
}

/// An article may come from anybody, so that it can name only what is in its own folder.
#[test]
fn bodies_in_files_are_read_from_the_folder_of_the_article_only() {
    let outer = folder("bodies-in-files");
    let inner = outer.join("articles");
    fs::create_dir_all(inner.join("texts")).unwrap();
    let secret = file(&outer, "secret.md", "Secret.");
    file(&inner, "texts/rain.md", "It *rained*.");
    for (url, is_read) in
        [("texts/rain.md", true), ("./texts/rain.md", true), ("../secret.md", false), ("texts/../../secret.md", false), (&secret, false)]
    {
        let json = format!(
            r#"{{ "inLanguage": "en", "headline": "Rain", "encoding": {{ "contentUrl": "{url}", "encodingFormat": "text/markdown" }} }}"#
        );
        let article = file(&inner, "article.json", json);
        let (code, html, _) = run(&["render", &article]);
        assert_eq!((code, html.contains("<em>rained</em>"), html.contains("Secret")), (0, is_read, false), "{url}");
        let (_, warnings, _) = run(&["check", &article]);
        assert_eq!(warnings.contains("body.file"), !is_read, "{url}: {warnings}");
    }
}

#[test]
fn articles_are_rendered_as_by_the_library() {
    let article = maqal::Article::from_json(&fs::read_to_string(NEWS).unwrap()).unwrap();
    let mut options = maqal::Options::default();
    let (code, html, errors) = run(&["render", NEWS]);
    assert_eq!((code, html, &*errors), (0, maqal::render(&article, &options) + "\n", ""));
    options.languages = vec!["xx".to_owned(), "ru".to_owned()];
    (options.heading_level, options.id_prefix, options.digits) = (3, "a".to_owned(), maqal::Digits::parse("arabext"));
    (options.both_months, options.calendar) = (true, maqal::Calendar::parse("persian"));
    let options_given = [
        "--language",
        "xx,ru",
        "--heading-level",
        "3",
        "--id-prefix",
        "a",
        "--digits",
        "arabext",
        "--both-months",
        "--calendar",
        "persian",
    ];
    let (code, html, _) = run(&[&["render", NEWS], &options_given[..]].concat());
    assert!(html.contains(">۲۶ أكتوبر/تشرين الأول ۲۰۲۲ (۴ آبان ۱۴۰۱ هـ.ش)</time>"), "{html}");
    assert_eq!((code, html), (0, maqal::render(&article, &options) + "\n"));
}

#[test]
fn standard_input_is_read() {
    let (code, html, _) = with_input(&["render", "-", "--base", "https://example.com/a/"], r#"{"headline": "Rain", "image": "b.jpg"}"#);
    assert_eq!((code, html.contains("https://example.com/a/b.jpg")), (0, true));
    let (code, text, _) = with_input(&["check", "-"], "{\n  \"headline\": 'Rain'\n}");
    assert_eq!((code, &*text), (1, "-:2:15: error[json.syntax]: This is not JSON. Line 2, column 15: expected value.\n"));
}

#[test]
fn several_articles_are_written_into_a_folder() {
    let folder = folder("many");
    let out = folder.join("a/b");
    let out = out.to_str().unwrap();
    let broken = file(&folder, "broken.json", "{");
    let [news, questionable] =
        [("news.json", NEWS), ("wrong-types.json", QUESTIONABLE)].map(|(name, path)| file(&folder, name, fs::read(path).unwrap()));
    let (code, text, errors) = run(&["render", &news, &broken, &questionable, "--out", out]);
    // An error in one file does not affect the others.
    assert_eq!((code, &*text), (1, ""));
    assert_eq!(errors, format!("{broken}:1:2: error[json.syntax]: This is not JSON. Line 1, column 2: EOF while parsing an object.\n"));
    let mut names: Vec<_> = fs::read_dir(out).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["news.html", "wrong-types.html"]);
    assert_eq!(fs::read_to_string(Path::new(out).join("news.html")).unwrap(), run(&["render", NEWS]).1);
}

#[test]
fn no_output_overwrites_another() {
    let folder = folder("twice");
    let twin = file(&folder, "input.json", "{}");
    let out = folder.join("out");
    let (code, _, errors) = run(&["render", NEWS, &twin, "--out", out.to_str().unwrap()]);
    assert_eq!((code, out.exists()), (2, false));
    assert!(errors.contains(NEWS) && errors.contains(&twin), "{errors}");
    let (code, text, errors) = run(&["render", NEWS, QUESTIONABLE]);
    assert_eq!((code, &*text, &*errors), (2, "", "error: several articles require --out\n"));
    // A file is not a folder.
    let (code, _, errors) = run(&["render", NEWS, "--out", &twin]);
    assert_eq!((code, errors.contains("error[file.unwritable]")), (1, true), "{errors}");
}

#[test]
fn pages_are_complete() {
    let input = r#"{"inLanguage": "ar", "headline": "مطر & <ريح>", "url": "https://example.com/ar", "articleBody": "هطل المطر.",
        "workTranslation": [{"inLanguage": "en", "headline": "Rain", "articleBody": "It rained.", "url": "https://example.com/en?a=1&b=2"},
            {"inLanguage": "fa", "headline": "باران", "url": "/fa"}]}"#;
    let (code, page, _) = with_input(&["render", "-", "--page", "--script", "/a\"b.js"], input);
    assert_eq!(code, 0);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n"), "{page}");
    for part in [
        "<title>مطر &amp; &lt;ريح&gt;</title>",
        "<link rel=\"canonical\" href=\"https://example.com/ar\">",
        "<link rel=\"alternate\" hreflang=\"ar\" href=\"https://example.com/ar\">",
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.com/en?a=1&amp;b=2\">",
        "<script type=\"module\" src=\"/a&quot;b.js\"></script>",
        "<h1 part=\"headline\"",
        &fs::read_to_string("www/style.css").unwrap(),
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let (_, json_ld) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    let json_ld: Value = serde_json::from_str(json_ld.split_once("</script>").unwrap().0).unwrap();
    assert_eq!(json_ld["workTranslation"][0]["headline"], "Rain");
    let nodes = maqal_contract::dom::parse(page.split_once("<main>").unwrap().1.split_once("</main>").unwrap().0);
    assert_eq!(maqal_contract::violations(&nodes, "maqal"), Vec::<String>::new());
    // The page is in the language of the shown variant.
    let (_, page, _) = with_input(&["render", "-", "--page", "--style", "/s.css", "-l", "en"], input);
    assert!(page.contains("<html lang=\"en\" dir=\"ltr\">") && page.contains("<title>Rain</title>"), "{page}");
    assert!(page.contains("<link rel=\"stylesheet\" href=\"/s.css\">") && !page.contains("<style>"));
}

/// The texts of the modules that are embedded in a page.
fn embedded_modules(options: &[&str]) -> Vec<String> {
    let (code, page, errors) = with_input(&[&["render", "-", "--page"], options].concat(), CLEAN);
    assert_eq!((code, &*errors), (0, ""));
    let modules = page.split("<script type=\"module\">").skip(1);
    modules.map(|rest| rest.split_once("</script>").unwrap().0.to_owned()).collect()
}

#[test]
fn pages_have_a_script_unless_another_is_wanted() {
    assert_eq!(embedded_modules(&[]), [maqal::HYDRATE]);
    assert_eq!(embedded_modules(&["--no-script"]), [""; 0]);
    assert_eq!(embedded_modules(&["--script", "/hydrate.js"]), [""; 0]);
    let with_hosts = &embedded_modules(&["--embeds", "a.example,b.example:8080"])[0];
    assert!(with_hosts.ends_with("(document,{embeds:\"a.example b.example:8080\"});"), "{with_hosts}");
    for options in [&["--no-script"][..], &["--page", "--no-script", "--script", "/a.js"]] {
        assert_eq!(run(&[&["render", NEWS], options].concat()).0, 2, "{options:?}");
    }
}

/// The lines of the head of a page, without those that every page has.
fn head_of(input: &str, options: &[&str]) -> Vec<String> {
    let (code, page, errors) = with_input(&[&["render", "-", "--page", "--style", "/s.css"], options].concat(), input);
    assert_eq!((code, &*errors), (0, ""));
    let (head, _) = page.split_once("<head>\n").unwrap().1.split_once("<script type=\"application/ld+json\">").unwrap();
    let common = [
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<meta name=\"color-scheme\" content=\"light dark\">",
    ];
    let lines: Vec<_> = head.lines().map(str::to_owned).collect();
    assert_eq!(
        (&lines[..3], lines.last().map(String::as_str)),
        (&common.map(str::to_owned)[..], Some("<link rel=\"stylesheet\" href=\"/s.css\">"))
    );
    lines[3..lines.len() - 1].to_vec()
}

const SHARED: &str = r#"{"@type": "NewsArticle", "inLanguage": "ar-EG", "headline": "مطر & <ريح>", "description": "\"وصف\"",
    "url": "https://example.com/ar", "articleSection": ["أخبار", "طقس"], "keywords": ["نيل", "أمطار"],
    "author": [{"name": "A", "url": "https://example.com/a"}, {"name": "B", "url": "mailto:b@example.com"}],
    "publisher": {"@type": "Organization", "name": "P"}, "datePublished": "2024-10-17T21:30:00+03:00", "dateModified": "2024-10-19",
    "image": [{"url": "https://example.com/i.jpg", "width": 1200, "height": 630, "description": "سماء"}, "https://example.com/small.jpg"],
    "workTranslation": [
        {"inLanguage": "en-GB", "headline": "Rain", "articleBody": "It rained.", "url": "https://example.com/en?a=1&b=2"},
        {"inLanguage": "en-GB", "headline": "Rain again", "articleBody": "It rained.", "url": "https://example.com/en2"},
        {"inLanguage": "es-419", "headline": "Lluvia", "articleBody": "Llovió."},
        {"inLanguage": "zh-Hant-TW", "url": "https://example.com/zh"}]}"#;

#[test]
fn the_head_has_what_the_article_has() {
    let expected = r#"<title>مطر &amp; &lt;ريح&gt;</title>
<meta name="description" content="&quot;وصف&quot;">
<meta name="author" content="A">
<meta name="author" content="B">
<link rel="canonical" href="https://example.com/ar">
<link rel="alternate" hreflang="ar-EG" href="https://example.com/ar">
<link rel="alternate" hreflang="en-GB" href="https://example.com/en?a=1&amp;b=2">
<link rel="alternate" hreflang="zh-Hant-TW" href="https://example.com/zh">
<link rel="alternate" hreflang="x-default" href="https://example.com/ar">
<meta property="og:type" content="article">
<meta property="og:title" content="مطر &amp; &lt;ريح&gt;">
<meta property="og:description" content="&quot;وصف&quot;">
<meta property="og:url" content="https://example.com/ar">
<meta property="og:site_name" content="P">
<meta property="og:locale" content="ar_EG">
<meta property="og:locale:alternate" content="en_GB">
<meta property="og:image" content="https://example.com/i.jpg">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="سماء">
<meta property="article:published_time" content="2024-10-17T21:30:00+03:00">
<meta property="article:modified_time" content="2024-10-19">
<meta property="article:author" content="https://example.com/a">
<meta property="article:section" content="أخبار">
<meta property="article:tag" content="نيل">
<meta property="article:tag" content="أمطار">"#;
    assert_eq!(head_of(SHARED, &[]).join("\n"), expected);
    // It is that of the shown variant; the languages are the same.
    let english = head_of(SHARED, &["--language", "en"]);
    let expected_languages: Vec<_> = expected.lines().filter(|line| line.contains("hreflang")).collect();
    assert_eq!(english.iter().filter(|line| line.contains("hreflang")).collect::<Vec<_>>(), expected_languages);
    for line in [
        "<title>Rain</title>",
        "<link rel=\"canonical\" href=\"https://example.com/en?a=1&amp;b=2\">",
        "<meta property=\"og:locale\" content=\"en_GB\">",
        "<meta property=\"og:locale:alternate\" content=\"ar_EG\">",
    ] {
        assert!(english.iter().any(|found| found == line), "{line}: {english:#?}");
    }
}

#[test]
fn the_head_invents_nothing() {
    let picture = format!("data:image/png;base64,{}", "AAAA".repeat(60));
    for (input, expected) in [
        (
            r#"{"headline": "Rain", "inLanguage": "en", "url": "https://example.com/en"}"#.to_owned(),
            &[
                "<title>Rain</title>",
                "<link rel=\"canonical\" href=\"https://example.com/en\">",
                "<meta property=\"og:type\" content=\"article\">",
                "<meta property=\"og:title\" content=\"Rain\">",
                "<meta property=\"og:url\" content=\"https://example.com/en\">",
            ][..],
        ),
        (
            format!(r#"{{"headline": "Rain", "image": "{picture}", "url": "/a", "author": {{"name": "A", "url": "/b"}}}}"#),
            &[
                "<title>Rain</title>",
                "<meta name=\"author\" content=\"A\">",
                "<meta property=\"og:type\" content=\"article\">",
                "<meta property=\"og:title\" content=\"Rain\">",
            ],
        ),
        (
            r#"{"headline": "Rain", "image": "/rain.jpg"}"#.to_owned(),
            &["<title>Rain</title>", "<meta property=\"og:type\" content=\"article\">", "<meta property=\"og:title\" content=\"Rain\">"],
        ),
        (
            r#"{"articleBody": "It rained.", "alternativeHeadline": "Again"}"#.to_owned(),
            &["<title>Again</title>", "<meta property=\"og:type\" content=\"article\">"],
        ),
    ] {
        assert_eq!(head_of(&input, &[]), expected, "{input}");
    }
}

#[test]
fn only_the_address_of_a_page_is_linked_in_the_head() {
    for url in ["mailto:a@b.example", "tel:+1", "sms:+1", "/en"] {
        let input = format!(r#"{{"inLanguage": "en", "headline": "Rain", "url": "{url}", "articleBody": "It rained."}}"#);
        let (_, page, _) = with_input(&["render", "-", "--page"], &input);
        let (head, _) = page.split_once("</head>").unwrap();
        assert!(!head.contains("canonical") && !head.contains("hreflang"), "{url}: {head}");
    }
}

#[test]
fn warnings_have_a_position() {
    let input = "{\n \"headline\": \"Rain\",\n \"inLanguage\": \"en\",\n \"articleBody\": \"It rained.\",\n \"author\": [\"A\", {\"@id\": \"#b\"}],\n \"url\": \"javascript:x\"\n}";
    let (code, text, errors) = with_input(&["check", "-"], input);
    let positions: Vec<_> = text.lines().map(|line| line.split(": ").take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(positions, ["-:5:18 warning[reference.missing] at author[1]", "-:6:9 warning[url.unsafe] at url"]);
    assert_eq!((code, &*errors), (0, "1 file, 0 errors, 2 warnings\n"));
    assert_eq!(with_input(&["check", "-", "--strict"], input).0, 1);
    assert_eq!(with_input(&["check", "-", "--strict"], CLEAN), (0, String::new(), "1 file, 0 errors, 0 warnings\n".to_owned()));
}

#[test]
fn articles_of_other_systems_are_converted() {
    let (code, text, errors) = run(&["convert", "tests/spec/articles/wordpress-wpml/input.json"]);
    let article: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, &*errors, text.starts_with("{\n  \"@context\": \"https://schema.org\",\n")), (0, "", true), "{text}");
    assert_eq!((&article["headline"], &article["datePublished"]), (&"The pond is full".into(), &"2024-05-01T08:00:00-04:00".into()));
    assert_eq!(article["workTranslation"][0]["url"], "https://example.com/he/pond/");
    // The article renders the same, and converting it again changes nothing.
    assert_eq!(with_input(&["convert", "-"], &text), (0, text.clone(), String::new()));
    assert_eq!(with_input(&["render", "-"], &text).1, run(&["render", "tests/spec/articles/wordpress-wpml/input.json"]).1);
    for (input, line) in [
        ("{", "-:1:2: error[json.syntax]"),
        (r#"{ "a": 1 }"#, "-:1:1: error[article.missing]"),
        (r#"{ "home_page_url": "/", "items": [{ "id": "1" }] }"#, "-:1:1: error[article.empty]"),
    ] {
        let (code, text, errors) = with_input(&["convert", "-"], input);
        assert_eq!((code, &*text, errors.starts_with(line)), (1, "", true), "{errors}");
    }
    let (code, _, errors) = run(&["convert", "none.json"]);
    assert_eq!((code, errors.starts_with("none.json: error[file.unreadable]")), (1, true), "{errors}");
}

#[test]
fn check_writes_json() {
    let folder = folder("json");
    let [latin, missing] = [file(&folder, "latin.json", b"{\n\"headline\": \"caf\xe9\"}"), folder.join("none.json").display().to_string()];
    let clean = file(&folder, "clean.json", CLEAN);
    let (code, text, errors) = run(&["check", "--format", "json", &clean, &latin, &missing, QUESTIONABLE]);
    let reports: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((code, &*errors), (1, ""));
    assert_eq!(reports[0]["file"], *clean);
    assert_eq!(reports[0]["languages"][0], "ar");
    assert_eq!(reports[0]["problems"], Value::Array(Vec::new()));
    let problem = &reports[1]["problems"][0];
    assert_eq!((&problem["code"], &problem["line"], &problem["column"]), (&"file.encoding".into(), &2.into(), &17.into()));
    assert_eq!((&reports[2]["problems"][0]["code"], &reports[2]["problems"][0]["line"]), (&"file.unreadable".into(), &Value::Null));
    for problem in reports[3]["problems"].as_array().unwrap() {
        assert_eq!(problem["severity"], "warning");
        assert!(problem["line"].is_u64() && !problem["path"].as_str().unwrap().is_empty(), "{problem}");
    }
}

#[test]
fn check_writes_annotations_for_github() {
    let folder = folder("github");
    let file = file(&folder, "50%,a:b.json", "{\n \"headline\": \"Rain\",\n \"articleBody\": \"x\",\n \"inLanguage\": \"?\"}");
    let missing = folder.join("none.json").display().to_string();
    let (code, text, errors) = run(&["check", "--format", "github", &file, &missing]);
    let lines: Vec<_> = text.lines().collect();
    let escaped = |path: &str| path.replace('%', "%25").replace(':', "%3A").replace(',', "%2C").replace('\\', "/");
    assert_eq!((code, lines.len(), &*errors), (1, 2, "2 files, 1 error, 1 warning\n"), "{text}");
    let start = format!("::warning file={},line=4,col=16,title=language.unknown::at inLanguage: ", escaped(&file));
    assert!(lines[0].starts_with(&start), "{start}\n{text}");
    let start = format!("::error file={},title=file.unreadable::The file cannot be read: ", escaped(&missing));
    assert!(lines[1].starts_with(&start), "{start}\n{text}");
    let (_, text, _) = with_input(&["check", "--format", "github", "-"], "{\n  \"headline\": 'Rain'\n}");
    assert!(text.starts_with("::error line=2,col=15,title=json.syntax::This is not JSON. Line 2"), "{text}");
}

#[test]
fn problems_are_in_the_order_of_lines() {
    let input = "[{\"@type\": \"NewsArticle\",\n\"url\": \"javascript:x\"},\n{\"@type\": \"NewsArticle\",\n\"image\": \"javascript:x\"}]";
    for input in [input, &input.replacen("javascript:x\"", "javascript:x\", \"headline\": \"Rain\"", 1)] {
        let (_, text, _) = with_input(&["check", "--format", "json", "-"], input);
        let reports: Value = serde_json::from_str(&text).unwrap();
        let lines: Vec<_> = reports[0]["problems"].as_array().unwrap().iter().map(|problem| problem["line"].as_u64().unwrap()).collect();
        assert!(lines.len() > 1 && lines.is_sorted(), "{text}");
    }
}

#[test]
fn help_is_complete_and_invalid_options_are_rejected() {
    let (code, help, _) = run(&["render", "--help"]);
    assert_eq!(code, 0);
    for option in ["FILE", "--language", "--out", "--page", "--base", "Exit codes:", "NO_COLOR"] {
        assert!(help.contains(option), "{option}: {help}");
    }
    for args in [
        &["render"][..],
        &["check", "--format", "xml", NEWS],
        &["render", "--style", "x", NEWS],
        &["render", "--base", "x", NEWS],
        &["convert"],
    ] {
        let (code, text, errors) = run(args);
        assert_eq!((code, &*text, errors.is_empty()), (2, "", false), "{args:?}");
    }
    assert_eq!(run(&["--version"]).1, format!("maqal {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn shells_get_their_completions() {
    for (shell, part) in [
        ("bash", "complete -F _maqal"),
        ("zsh", "#compdef maqal"),
        ("fish", "complete -c maqal"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion:arg-completer[maqal]"),
    ] {
        let (code, script, errors) = run(&["completions", shell]);
        assert_eq!((code, &*errors, script.contains(part)), (0, "", true), "{shell}: {script}");
        assert!(script.contains("heading-level"), "{shell}: {script}");
    }
    assert_eq!(run(&["completions", "tcsh"]).0, 2);
}

/// Bash itself completes words with the script.
#[cfg(target_os = "linux")]
#[test]
fn bash_completes_words() {
    let completed = |words: &str| {
        let script = "source <(\"$0\" completions bash); COMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); \
                      _maqal maqal \"${COMP_WORDS[-1]}\" \"${COMP_WORDS[-2]}\"; echo \"${COMPREPLY[*]}\"";
        let output = Command::new("bash").args(["-c", script, env!("CARGO_BIN_EXE_maqal"), words]).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
    };
    assert_eq!(completed("maqal che"), "check");
    assert_eq!(completed("maqal render --heading"), "--heading-level");
    assert_eq!(completed("maqal check --format g"), "github");
}

/// The output of a command on a terminal, emulated by `script` of util-linux.
#[cfg(target_os = "linux")]
fn on_a_terminal(args: &[&str], no_color: &str) -> String {
    let command = [&[env!("CARGO_BIN_EXE_maqal")], args].concat().join(" ");
    let output = Command::new("script")
        .args(["--quiet", "--return", "--command", &command, "/dev/null"])
        .env("TERM", "xterm")
        .env("NO_COLOR", no_color)
        .output();
    String::from_utf8(output.expect("script of util-linux").stdout).unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn only_a_terminal_gets_colours() {
    assert!(on_a_terminal(&["check", QUESTIONABLE], "").contains("\x1b[1;33mwarning["));
    assert!(!on_a_terminal(&["check", QUESTIONABLE], "1").contains('\x1b'));
    assert!(!run(&["check", QUESTIONABLE]).1.contains('\x1b'));
}

#[cfg(target_os = "linux")]
#[test]
fn a_long_run_shows_its_progress() {
    let folder = folder("long");
    let files: Vec<_> =
        (0..100).map(|number| file(&folder, &format!("{number}.json"), r#"{"headline": "Rain", "inLanguage": "en"}"#)).collect();
    let files: Vec<_> = files.iter().map(String::as_str).collect();
    let bar = |files: &[&str]| on_a_terminal(&[&["check", "--jobs", "2"], files].concat(), "").contains("/100");
    assert!(bar(&files));
    assert!(!bar(&files[1..]));
    let (code, text, errors) = run(&[&["check"], &files[..]].concat());
    assert_eq!((code, &*text, &*errors), (0, "", "100 files, 0 errors, 0 warnings\n"));
}
