
(function () {
  'use strict';

  var media = document.getElementById('media');
  var list = document.getElementById('list');
  var note = document.getElementById('note');
  var by = document.getElementById('by');
  var told = document.getElementById('told');
  var seconds = Number(document.body.dataset.seconds);
  var marks = [];
  var saved = true;

  // Some browsers cannot move inside media that lie in an address; as a blob they are like a file.
  function unpack() {
    var comma = media.src.indexOf(',');
    var bytes = atob(media.src.slice(comma + 1));
    var array = Uint8Array.from(bytes, function (letter) { return letter.charCodeAt(0); });
    media.src = URL.createObjectURL(new Blob([array], { type: media.src.slice(5, media.src.indexOf(';')) }));
  }

  function clock(time) {
    var whole = Math.floor(time);
    return Math.floor(whole / 60) + ':' + (whole % 60 > 9 ? '' : '0') + whole % 60;
  }

  function now() {
    return Math.round(1000 * Math.min(seconds, media.currentTime)) / 1000;
  }

  function word(mark) {
    return document.querySelector('[data-mark="' + mark + '"]').lastChild.textContent.trim();
  }

  // Whatever somebody wrote becomes text, never markup.
  function show() {
    list.textContent = '';
    marks.sort(function (a, b) { return a.at - b.at; });
    marks.forEach(function (mark) {
      var line = document.createElement('li');
      var jump = document.createElement('button');
      var said = document.createElement('span');
      var remove = document.createElement('button');
      jump.type = remove.type = 'button';
      jump.textContent = clock(mark.at);
      jump.addEventListener('click', function () { go(mark.at); });
      said.textContent = mark.what === 'note' ? mark.text : word(mark.mark);
      remove.textContent = told.dataset.remove;
      remove.addEventListener('click', function () {
        marks.splice(marks.indexOf(mark), 1);
        saved = false;
        show();
      });
      line.append(jump, said, remove);
      list.append(line);
    });
  }

  function add(mark) {
    if (2000 > marks.length) {
      marks.push(mark);
      saved = false;
      show();
    }
  }

  function go(time) {
    media.currentTime = Math.max(0, time - 1);
    media.play();
  }

  function keep() {
    var text = note.value.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    if (text) {
      add({ at: now(), what: 'note', text: text.slice(0, 2000), by: '' });
      note.value = '';
    }
  }

  function save() {
    var name = by.value.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim().slice(0, 60);
    if (!name) {
      told.textContent = told.dataset.name;
      by.focus();
      return;
    }
    if (!marks.length) {
      told.textContent = told.dataset.none;
      return;
    }
    var file = {
      schema: 'greenroom.marks/1',
      session: document.body.dataset.session,
      by: name,
      marks: marks.map(function (mark) { return Object.assign({}, mark, { by: name }); })
    };
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
    link.download = 'marks-' + name.replace(/[^\p{L}\p{N}]+/gu, '-') + '.json';
    link.click();
    saved = true;
    told.textContent = told.dataset.saved + ' ' + link.download;
  }

  unpack();
  document.querySelectorAll('.mark').forEach(function (button) {
    button.addEventListener('click', function () {
      add({ at: now(), what: 'mark', mark: button.dataset.mark, by: '' });
    });
  });
  document.querySelectorAll('.jump').forEach(function (button) {
    button.addEventListener('click', function () { go(Number(button.dataset.at) + 1); });
  });
  document.getElementById('keep').addEventListener('click', keep);
  document.getElementById('save').addEventListener('click', save);
  note.addEventListener('keydown', function (event) {
    if (event.key === 'Enter') {
      keep();
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.target.tagName === 'INPUT' || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    var mark = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (mark) {
      mark.click();
    } else if (event.key === ' ') {
      if (media.paused) {
        media.play();
      } else {
        media.pause();
      }
    } else if (event.key === 'ArrowLeft') {
      media.currentTime = Math.max(0, media.currentTime - 5);
    } else if (event.key === 'ArrowRight') {
      media.currentTime += 5;
    } else {
      return;
    }
    event.preventDefault();
  });
  window.addEventListener('beforeunload', function (event) {
    if (!saved) {
      event.preventDefault();
    }
  });
}());
