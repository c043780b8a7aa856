//! Writes every chart as an SVG page to look at.
use casetrace::{
    case, chart,
    i18n::Language,
    scene::{markup, plot},
    wording::Voice,
};
#[test]
fn look() {
    let case = case::load(
        &std::fs::read_to_string("seeds/suizhou/case.json").unwrap(),
        &std::fs::read_to_string("seeds/suizhou/text.txt").unwrap(),
    )
    .unwrap();
    for language in Language::ALL {
        let voice = Voice {
            case: &case,
            language,
            money: None,
        };
        let mut out = String::from(
            "<meta charset=utf-8><style>body{font:16px sans-serif;display:flex;flex-wrap:wrap;gap:30px}figure{margin:0;border-top:1px solid #ccc;padding:8px}svg{overflow:visible}.ring{fill:none}.ink-mark,.ink-part{fill:#1f5fa8}.ink-grid{stroke:#ddd;fill:none}.ink-rule{stroke:#555;fill:none}.ink-track,.ink-link{stroke:#888;fill:none;stroke-width:2}.ink-rest,.ink-empty{fill:#dde3ea}.ink-band{fill:#dfeaf7}.ink-derived{fill:#9bbfe6}.ink-goal{fill:none;stroke:#1f5fa8;stroke-dasharray:4 3}.ink-open{stroke:#c2410c;fill:none;stroke-width:2}.ink-before{fill:#999}.ink-after{fill:#1f5fa8}text.ink-inside{fill:#fff}text.ink-note{fill:#555}text.ink-number{font-weight:700}text.ink-label{font-weight:600}</style>",
        );
        for plan in chart::plans(&case, voice) {
            for width in plot::WIDTHS {
                let scene = plot::draw(&plan, width);
                let setting = markup::Setting {
                    chart: plan.chart.id.as_str(),
                    labelled_by: "t",
                    described_by: "d",
                    link: &|origin| format!("#/?figure={}", origin.id()),
                };
                out += &format!(
                    "<figure><h4>{}</h4><p>{}</p>{}</figure>",
                    plan.title,
                    plan.subtitle,
                    markup::picture(&scene, &setting).markup()
                );
            }
        }
        std::fs::create_dir_all("target/look").unwrap();
        std::fs::write(format!("target/look/{}.html", language.tag()), out).unwrap();
    }
}
