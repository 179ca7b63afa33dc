namespace Corkboard.Simulator.PublicPages;

/// <summary>How all pages here look, in light and in dark, on a desk and on a phone.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif;--line:#8884;--soft:#8881;--red:#b8001f}
        *{box-sizing:border-box} body{margin:0 auto;max-width:76rem;padding:0 1rem 3rem}
        header{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:.75rem 0;border-bottom:1px solid var(--line);margin-bottom:1.5rem;font-size:.9rem}
        header .quiet{flex:1 1 18rem} h1{line-height:1.2;margin:.5rem 0} h2{line-height:1.25;margin:0 0 .5rem;font-size:1.25rem}
        a{color:inherit;text-underline-offset:.15em} code{overflow-wrap:anywhere} img,video{max-width:100%}
        table{border-collapse:collapse;width:100%;font-size:.92rem} .scroll{overflow-x:auto}
        td,th{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:middle;overflow-wrap:anywhere}
        .scroll :is(th,td){overflow-wrap:normal} .scroll :is(th,code){white-space:nowrap}
        fieldset,.card{border:1px solid var(--line);border-radius:1rem;margin:0 0 1rem;padding:1rem 1.25rem}
        .card{background:var(--soft)} .card p{margin:.25rem 0 .75rem} .card form{margin:0 0 .75rem}
        .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 1rem;align-items:start}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.5rem 1rem;margin:0 0 .75rem}
        .facts dt{font-size:.85rem;opacity:.7} .facts dd{margin:0;font-weight:600}
        .row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end} .row form,td form.row{margin:0}
        .fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.5rem;align-items:end}
        .knobs{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:.5rem 1rem;align-items:end;margin-bottom:1rem}
        label{display:block;padding:.2rem 0;max-width:100%} .knobs .check{align-self:center}
        input:not([type=checkbox],[type=radio]),select,textarea{font:inherit;padding:.4rem .6rem;border:1px solid #8888;border-radius:.6rem;max-width:100%;background:Field;color:FieldText}
        .fields label,.knobs label:not(.check){display:grid} .fields :is(input,select),.knobs :is(input:not([type=checkbox]),select,textarea){width:100%}
        button{font:inherit;padding:.4rem 1rem;border-radius:2rem;border:1px solid #8888;background:var(--soft);color:inherit;cursor:pointer}
        button:hover{background:var(--line)} .allow{background:var(--red);color:#fff;border-color:var(--red)} .away{border-color:var(--red)}
        .notice{border:1px solid var(--line);border-left:.4rem solid var(--red);border-radius:.5rem;padding:.6rem 1rem}
        .plain{list-style:none;padding:0;margin:.25rem 0 .75rem} .quiet{opacity:.7;font-size:.9rem}
        .face{width:1.8rem;height:1.8rem;border-radius:50%;vertical-align:middle}
        .who{text-align:center;margin:1rem 0 2rem} .portrait{width:7.5rem;height:7.5rem;border-radius:50%} .who p{margin:.25rem 0}
        .wall{columns:5 12rem;column-gap:1rem;padding:0;list-style:none} .wall li{break-inside:avoid;margin:0 0 1rem;position:relative}
        .wall a{text-decoration:none;font-weight:600;font-size:.92rem;display:block} .wall img{width:100%;border-radius:1rem;display:block;margin-bottom:.3rem}
        .badge{position:absolute;top:.6rem;left:.6rem;background:#fffd;color:#111;border-radius:1rem;padding:0 .6rem;font-size:.8rem;font-weight:600}
        .boards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(14rem,100%),1fr));gap:1.25rem;padding:0;list-style:none}
        .boards a{text-decoration:none;font-weight:600;display:block}
        .cover{display:grid;grid-template:1fr 1fr/2fr 1fr;gap:2px;aspect-ratio:3/2;border-radius:1rem;overflow:hidden;background:var(--line);margin-bottom:.4rem}
        .cover img{width:100%;height:100%;object-fit:cover;min-height:0} .cover img:first-child{grid-row:span 2} .cover img:only-child{grid-column:span 2}
        .pin{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);border:1px solid var(--line);border-radius:2rem;overflow:hidden;max-width:62rem;margin:0 auto 2rem}
        .pin .media img,.pin .media video{width:100%;display:block} .pin .text{padding:2rem} .pin .text p{overflow-wrap:anywhere}
        .carousel{display:flex;overflow-x:auto;scroll-snap-type:x mandatory} .carousel figure{flex:0 0 100%;margin:0;scroll-snap-align:start}
        .carousel figcaption{padding:.6rem 1.25rem} .visit{display:inline-block;background:var(--red);color:#fff;border-radius:2rem;padding:.5rem 1.25rem;text-decoration:none;font-weight:600}
        @media(max-width:44rem){.pin{grid-template-columns:1fr} .pin .text{padding:1.25rem} .card{padding:.9rem} .wall{columns:2;column-gap:.75rem}}
        """;
}
