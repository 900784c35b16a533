// Displays JSON. Highlights secrets and shortens them until the user shows them in full.

const secrets = new Set(['ticket', 'access_token', 'id_token', 'refresh_token']);
const shown = 14;

function element(name, className, content) {
    const made = document.createElement(name);
    made.className = className;
    made.append(content);
    return made;
}

function secret(value) {
    const mark = element('mark', 'token', '');
    const full = JSON.stringify(value);
    const short = value.length > 2 * shown ? JSON.stringify(`${value.slice(0, shown)}…${value.slice(-6)}`) : full;
    mark.append(element('span', 'short', short), element('span', 'full', full));
    return mark;
}

function append(parent, value, indent, key) {
    if (value === null || typeof value !== 'object') {
        parent.append(secrets.has(key) && typeof value === 'string' ? secret(value) : JSON.stringify(value));
        return;
    }
    const isArray = Array.isArray(value);
    const inner = `\n${indent}  `;
    parent.append(isArray ? '[' : '{');
    Object.entries(value).forEach(([name, member], index) => {
        parent.append(index ? `,${inner}` : inner);
        if (!isArray)
            parent.append(element('span', 'key', JSON.stringify(name)), ': ');
        append(parent, member, `${indent}  `, name);
    });
    parent.append(`\n${indent}${isArray ? ']' : '}'}`);
}

/// A titled block that shows `value`.
export function jsonView(title, value) {
    const view = element('article', 'answer', '');
    const pre = element('pre', '', '');
    pre.tabIndex = 0; // for scrolling by keyboard
    append(pre, value, '');
    view.append(element('h3', '', title), element('span', 'watermark', 'EMULATOR'), pre);
    return view;
}
