/** Shows what the stream of the board tells. Values go into the page as text, never as markup. */

import { Bars, MOST, ready } from '/board/charts.js';
import { listen } from '/board/stream.js';

const LIVE = '/api/supervision/v1/board/live';
const KEPT = 'zwfw.board.token';
const CARDS = 6;
const ZONE = 'Asia/Shanghai';
const REFUSALS = {
  401: '令牌无效或者已经到期,请重新输入。',
  403: '持有这一令牌的人不能查看看板。'
};

const find = id => document.getElementById(id);
const number = new Intl.NumberFormat('zh-CN');
const date = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, month: 'long', day: 'numeric', weekday: 'long' });
const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'
});

let heard = null;
let lost = false;
let charts = null;

function put(id, value) {
  find(id).textContent = value;
}

/** The token of the address is taken out of it at once, so that nobody reads it on the wall. */
function token() {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    history.replaceState(null, '', location.pathname);
    sessionStorage.setItem(KEPT, given);
  }
  return sessionStorage.getItem(KEPT);
}

function tick() {
  const now = new Date();
  put('date', date.format(now));
  put('time', time.format(now));
  if (lost) {
    const seconds = heard === null ? null : Math.round((now - heard) / 1000);
    const age = seconds === null ? '' : ` · 数据为${seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分钟`}前`;
    put('state', `连接中断,正在重连${age}`);
  }
}

function state(name, text) {
  find('state').className = `state ${name}`;
  put('state', text);
}

function share(figures) {
  return figures.decided === 0 ? '–' : `${(Math.floor(1000 * figures.inTime / figures.decided) / 10).toFixed(1)}%`;
}

function showFigures(board) {
  put('region', board.regionName);
  for (const figure of ['received', 'accepted', 'decided', 'running', 'dueToday', 'late', 'blue', 'yellow', 'red']) {
    put(figure, number.format(board.total[figure]));
  }
  put('inTime', share(board.total));
  const alone = board.districts.length === 0;
  find('below').hidden = alone;
  find('panels').classList.toggle('alone', alone);
  const { departments } = board;
  const shown = Math.min(departments.length, MOST);
  put('shown', shown < departments.length ? `收件最多的 ${shown} 个,共 ${departments.length} 个` : '');
  ready.then(() => draw(board));
}

function draw(board) {
  charts ??= {
    departments: new Bars(find('departments'), ['received', 'decided'], true),
    districts: new Bars(find('districts'), ['received', 'decided', 'dueToday'], false)
  };
  charts.departments.show(board.departments);
  charts.districts.show(board.districts);
}

function cell(name, text) {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

function removeCard(id) {
  find('cards').querySelector(`[data-id="${CSS.escape(id)}"]`)?.remove();
}

function showCard(card) {
  const list = find('cards');
  removeCard(card.id);
  const item = document.createElement('li');
  item.dataset.id = card.id;
  item.className = ['BLUE', 'YELLOW', 'RED'].includes(card.level) ? card.level : '';
  item.append(
    cell('level', card.levelLabel),
    cell('name', card.name),
    cell('at', card.at.slice(5, 16).replace('T', ' ')),
    cell('organ', [card.organName ?? card.organ, card.aspectLabel].filter(Boolean).join(' · ')));
  list.prepend(item);
  while (list.children.length > CARDS) {
    list.lastElementChild.remove();
  }
}

function ask(refusal) {
  sessionStorage.removeItem(KEPT);
  find('wall').hidden = true;
  find('entry').hidden = false;
  put('refusal', refusal);
  find('token').value = '';
  find('token').focus();
}

function show(key) {
  find('entry').hidden = true;
  find('wall').hidden = false;
  state('', '正在连接');
  listen(LIVE, key, {
    open() {
      lost = false;
      state('live', '实时');
    },
    alive() {
      heard = new Date();
    },
    event(name, data) {
      if (name === 'figures') {
        showFigures(JSON.parse(data));
      } else if (name === 'card') {
        showCard(JSON.parse(data));
      } else if (name === 'gone') {
        removeCard(JSON.parse(data).id);
      }
    },
    lost() {
      lost = true;
      state('lost', '连接中断,正在重连');
      tick();
    },
    refused(status) {
      lost = false;
      ask(REFUSALS[status]);
    }
  });
}

find('entry').addEventListener('submit', event => {
  event.preventDefault();
  const given = find('token').value.replace(/\s/g, '');
  if (/^[\w.~+/=-]+$/.test(given)) {
    sessionStorage.setItem(KEPT, given);
    show(given);
  } else {
    put('refusal', REFUSALS[401]);
  }
});

setInterval(tick, 1_000);
tick();

const key = token();
if (key) {
  show(key);
} else {
  ask('');
}
