//! The program's JavaScript as the one file carries it: without its comments, and only if it can stand in a page.

use crate::failure::Failure;

/// The glue, ready to stand in a module script of a page.
///
/// # Errors
/// When it would end its script too early, or would ask for a file beside it.
pub(crate) fn inline(glue: &str) -> Result<String, Failure> {
    let lowered = glue.to_ascii_lowercase();
    for (sign, said) in [
        ("</script", "ends the script that holds it"),
        ("<!--", "opens a comment in the script that holds it"),
    ] {
        if lowered.contains(sign) {
            return Err(refused(&format!("it holds `{sign}`, which {said}")));
        }
    }
    let slim = slim(glue);
    match slim.lines().find(|line| is_import(line)) {
        Some(line) => Err(refused(&format!("it asks for a file beside it: {line}"))),
        None => Ok(slim),
    }
}

fn is_import(line: &str) -> bool {
    line.starts_with("import ") || line.starts_with("import{") || line.contains("import(")
}

fn refused(said: &str) -> Failure {
    Failure::new(
        "putting the program's glue into one file",
        said,
        "do not use what needs it (a snippet, an inline module of JavaScript); `git log` tells what came in last",
    )
}

/// Without comment lines and indents; wasm-bindgen writes each comment in lines of its own, and no text over several
/// lines.
pub(crate) fn slim(glue: &str) -> String {
    let mut out = String::with_capacity(glue.len());
    let mut inside = false;
    for line in glue.lines().map(str::trim) {
        let opens = line.starts_with("/*");
        if !inside && !opens && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        inside = (inside || opens) && !line.ends_with("*/");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indents_go_and_code_stays() {
        let glue = "/* @ts-self-types=\"./a.d.ts\" */\nfunction a() {\n    // why\n    return 1 / 2; // half\n}\n/**\n * @param {number} b\n */\nexport { a };\n";
        let expected = "function a() {\nreturn 1 / 2; // half\n}\nexport { a };\n";
        assert_eq!(inline(glue).unwrap(), expected);
    }

    #[test]
    fn what_cannot_stand_in_a_page_is_refused_with_its_reason() {
        for (glue, reason) in [
            ("const a = '</SCRIPT>';", "ends the script"),
            ("const a = '<!--';", "opens a comment"),
            ("import * as b from './snippets/b.js';", "./snippets/b.js"),
            ("  import { c } from './c.js'", "./c.js"),
            ("await import('./d.js')", "./d.js"),
        ] {
            let said = inline(glue).unwrap_err().to_string();
            assert!(said.contains(reason), "{glue}: {said}");
        }
    }
}
