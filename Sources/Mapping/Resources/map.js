(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('script');
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const sections = all('main > section');
  const side = $('#side');

  // Pan and zoom: the drawing keeps its own size and is moved by a transform; paper leaves the transform out.
  const views = new Map();
  const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

  function apply(view) {
    view.svg.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.k})`;
  }

  /** The whole drawing, or as much of its beginning as can be read. */
  function fit(view, whole) {
    const box = view.canvas.getBoundingClientRect();
    const { width, height } = view;
    const across = box.width / width;
    const all = Math.min(across, box.height / height);
    view.k = whole ? clamp(all, 0.05, 1.2) : clamp(across, 0.6, 1);
    view.x = (box.width - width * view.k) / 2;
    view.y = whole ? Math.max(0, (box.height - height * view.k) / 2) : 0;
    if (!whole && view.x < 0) {
      const least = view.x * 2;
      view.x = 0;
      if (view.hasEntry) center(view, $('.step', view.svg), true);
      view.x = clamp(view.x, least, 0);
    }
    apply(view);
  }

  function center(view, step, horizontal) {
    const frame = step && $('.box', step);
    if (!frame) return;
    const box = view.canvas.getBoundingClientRect();
    const middle = name => frame[name].baseVal.value;
    view.x = box.width / 2 - (middle('x') + middle('width') / 2) * view.k;
    if (!horizontal) view.y = box.height / 2 - (middle('y') + middle('height') / 2) * view.k;
    apply(view);
  }

  function zoom(view, factor, x, y) {
    const box = view.canvas.getBoundingClientRect();
    const px = x === undefined ? box.width / 2 : x - box.left;
    const py = y === undefined ? box.height / 2 : y - box.top;
    const k = clamp(view.k * factor, 0.05, 3);
    view.x = px - (px - view.x) * (k / view.k);
    view.y = py - (py - view.y) * (k / view.k);
    view.k = k;
    apply(view);
  }

  function prepare(section) {
    const canvas = $('.canvas', section);
    if (!canvas) return null;
    if (views.has(canvas)) return views.get(canvas);
    const svg = $('svg', canvas);
    const hasEntry = section.classList.contains('dialog');
    const view = { canvas, svg, hasEntry, x: 0, y: 0, k: 1, width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
    views.set(canvas, view);
    const pointers = new Map();
    let moved = 0;
    canvas.addEventListener('wheel', event => {
      event.preventDefault();
      zoom(view, Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), event.clientX, event.clientY);
    }, { passive: false });
    canvas.addEventListener('pointerdown', event => {
      if (event.button) return;
      pointers.set(event.pointerId, [event.clientX, event.clientY]);
      moved = 0;
    });
    const distance = () => {
      const [a, b] = [...pointers.values()];
      return [Math.hypot(a[0] - b[0], a[1] - b[1]), (a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    };
    canvas.addEventListener('pointermove', event => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const now = [event.clientX, event.clientY];
      const old = pointers.size === 2 ? distance() : null;
      pointers.set(event.pointerId, now);
      moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
      if (moved > 4 && !canvas.hasPointerCapture(event.pointerId)) canvas.setPointerCapture(event.pointerId);
      if (old) {
        const [length, x, y] = distance();
        zoom(view, length / (old[0] || 1), x, y);
        view.x += x - old[1];
        view.y += y - old[2];
      } else {
        view.x += now[0] - before[0];
        view.y += now[1] - before[1];
      }
      apply(view);
    });
    const lift = event => pointers.delete(event.pointerId);
    canvas.addEventListener('pointerup', lift);
    canvas.addEventListener('pointercancel', lift);
    canvas.addEventListener('click', event => {
      if (moved > 6) { event.preventDefault(); event.stopPropagation(); }
    }, true);
    canvas.addEventListener('dragstart', event => event.preventDefault());
    // A browser scrolls a focused step into view inside the frame; the drawing is moved instead.
    canvas.addEventListener('scroll', () => { canvas.scrollTop = 0; canvas.scrollLeft = 0; });
    svg.addEventListener('focusin', event => {
      const step = event.target.closest('.step');
      if (step && step.matches(':focus-visible')) center(view, step);
      light(svg, step);
    });
    svg.addEventListener('focusout', () => light(svg, null));
    svg.addEventListener('pointerover', event => light(svg, event.target.closest('.step')));
    svg.addEventListener('pointerleave', () => light(svg, null));
    fit(view);
    return view;
  }

  /** Shows the ways to and from one step. */
  function light(svg, step) {
    svg.classList.toggle('lit', Boolean(step));
    const name = step ? step.dataset.node : null;
    const near = new Set([name]);
    for (const edge of all('.edge', svg)) {
      const isOn = step && (edge.dataset.from === name || edge.dataset.to === name);
      edge.classList.toggle('on', Boolean(isOn));
      if (isOn) near.add(edge.dataset.from).add(edge.dataset.to);
    }
    for (const other of all('.step', svg)) other.classList.toggle('on', Boolean(step) && near.has(other.dataset.node));
  }

  // The page shows the overview or one dialog; the address says which, so that links and the back button work.
  function current() { return sections.find(section => section.classList.contains('open')); }

  function show() {
    const hash = decodeURIComponent(location.hash.slice(1));
    const target = hash ? document.getElementById(hash) : null;
    const section = (target && target.closest('main > section')) || sections[0];
    if (!section) return;
    const isNew = section !== current();
    for (const other of sections) other.classList.toggle('open', other === section);
    for (const link of all('#list a')) {
      const isHere = link.getAttribute('href') === '#' + section.id;
      if (isHere) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
      if (isHere && isNew && link.offsetParent) link.scrollIntoView({ block: 'nearest' });
    }
    const heading = $('h2', section);
    document.title = (section.id === 'overview' ? '' : heading.textContent + ' – ') + $('.bar h1').textContent;
    const view = prepare(section);
    closeMenu();
    for (const card of all('.card.chosen')) card.classList.remove('chosen');
    for (const step of all('.step.chosen')) step.classList.remove('chosen');
    if (target && target !== section) {
      target.classList.add('chosen');
      target.scrollIntoView({ block: 'nearest' });
      target.focus({ preventScroll: true });
      const step = $(`.step[href="#${CSS.escape(target.id)}"]`, section);
      if (step) {
        step.classList.add('chosen');
        if (view && isNew) center(view, step);
      }
    } else if (isNew && hash) {
      window.scrollTo(0, 0);
      section.focus({ preventScroll: true });
    }
  }

  // The list of tests is long: the rest of it is made when it is opened.
  document.addEventListener('toggle', event => {
    const more = event.target.matches && event.target.matches('details.tests') && $('.more', event.target);
    if (!more) return;
    const rows = more.dataset.tests.split(' ').map(index => {
      const row = document.createElement('li');
      const place = document.createElement('code');
      place.textContent = tests[index][1];
      row.append(tests[index][0] + ' ', place);
      return row;
    });
    more.replaceWith(...rows);
  }, true);

  // Search in every text of every step, in all languages.
  const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  let index = null;
  function entries() {
    if (index) return index;
    index = [];
    for (const section of sections.filter(section => section.classList.contains('dialog'))) {
      const title = $('h2', section).textContent;
      index.push({ id: section.id, title, place: section.id, text: title, plain: plain(title + ' ' + section.id) });
      for (const card of all('.card', section)) {
        const copy = card.cloneNode(true);
        for (const part of all('.foot', copy)) part.remove();
        const text = copy.textContent.replace(/\s+/g, ' ').trim();
        index.push({ id: card.id, title, place: card.id, text, plain: plain(text + ' ' + card.id) });
      }
    }
    return index;
  }

  const field = $('#search');
  const found = $('#found');
  let timer = 0;
  function search() {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    found.hidden = words.length === 0;
    $('#list').hidden = words.length > 0;
    if (!words.length) return;
    const hits = entries().filter(entry => words.every(word => entry.plain.includes(word)));
    const count = $('.count', found);
    count.textContent = hits.length ? count.dataset.words.replace('#', hits.length) : count.dataset.none;
    $('ul', found).replaceChildren(...hits.slice(0, 80).map(hit => {
      const row = document.createElement('li');
      const link = document.createElement('a');
      link.href = '#' + hit.id;
      const title = document.createElement('b');
      title.textContent = hit.title;
      const place = document.createElement('code');
      place.textContent = hit.place;
      const text = document.createElement('span');
      const at = plain(hit.text).indexOf(words[0]);
      text.textContent = (at > 40 ? '… ' : '') + hit.text.slice(Math.max(0, at - 30), Math.max(0, at) + 90);
      link.append(title, place, text);
      row.append(link);
      return row;
    }));
  }
  field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(search, 120); openMenu(); });
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter') { search(); const first = $('#found a'); if (first) location.hash = first.getAttribute('href'); }
    if (event.key === 'Escape') { field.value = ''; search(); field.blur(); }
  });

  // Language, menu, paper.
  function language() {
    const chosen = $('#language input:checked');
    document.body.dataset.language = chosen ? chosen.value : 'all';
  }
  $('#language').addEventListener('change', language);

  const menu = $('#menu');
  function openMenu() { root.classList.add('menu'); menu.setAttribute('aria-expanded', 'true'); }
  function closeMenu() { root.classList.remove('menu'); menu.setAttribute('aria-expanded', 'false'); }
  menu.addEventListener('click', () => root.classList.contains('menu') ? closeMenu() : openMenu());
  side.addEventListener('click', event => { if (event.target.closest('a')) closeMenu(); });

  $('#print-this').addEventListener('click', () => window.print());
  $('#print-all').addEventListener('click', () => {
    root.classList.add('everything');
    window.print();
  });
  window.addEventListener('afterprint', () => root.classList.remove('everything'));

  $('#zoom').addEventListener('click', event => {
    const button = event.target.closest('button');
    const view = button && prepare(current());
    if (!view) return;
    if (button.dataset.zoom === 'fit') fit(view, true); else zoom(view, button.dataset.zoom === 'in' ? 1.25 : 0.8);
  });

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = event.target instanceof Element ? event.target : document.body;
    if (at.closest('input')) return;
    if (event.key === '/') { event.preventDefault(); field.focus(); return; }
    if (event.key === 'Escape') { closeMenu(); return; }
    const canvas = at.closest('.canvas');
    const view = prepare(current());
    if (!view) return;
    const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    if (event.key === '+' || event.key === '=') zoom(view, 1.25);
    else if (event.key === '-' || event.key === '_') zoom(view, 0.8);
    else if (event.key === '0') fit(view, true);
    else if (canvas && moves[event.key]) {
      event.preventDefault();
      view.x += moves[event.key][0];
      view.y += moves[event.key][1];
      apply(view);
    }
  });

  window.addEventListener('resize', () => { const view = prepare(current()); if (view) fit(view); });
  window.addEventListener('hashchange', show);
  language();
  show();
})();
