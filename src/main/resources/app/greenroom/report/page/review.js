
(function () {
  'use strict';

  var BEFORE = 1;
  var AFTER = 0.8;
  var audio = document.getElementById('sound');
  var now = document.getElementById('now');
  var buttons = Array.from(document.querySelectorAll('button[data-start]'));
  var moments = Array.from(document.querySelectorAll('button.moment'));
  var rows = Array.from(document.querySelectorAll('.row'));
  var pieces = audio.dataset.pieces.split(',').map(function (piece) {
    return piece.split('-').map(Number);
  });
  var stopAt = Infinity;
  var current = null;

  // Some browsers cannot move inside sound that lies in an address; as a blob it is like a file.
  function unpack() {
    var bytes = atob(audio.src.slice(audio.src.indexOf(',') + 1));
    var array = Uint8Array.from(bytes, function (letter) { return letter.charCodeAt(0); });
    var type = audio.src.slice(5, audio.src.indexOf(';'));
    audio.src = URL.createObjectURL(new Blob([array], { type: type }));
  }

  // The sound may hold pieces of the recording only.
  function toSound(time) {
    var passed = 0;
    for (var piece of pieces) {
      if (piece[1] > time) {
        return passed + Math.max(0, time - piece[0]);
      }
      passed += piece[1] - piece[0];
    }
    return passed;
  }

  function toTime(sound) {
    var passed = 0;
    for (var piece of pieces) {
      var length = piece[1] - piece[0];
      if (passed + length > sound) {
        return piece[0] + sound - passed;
      }
      passed += length;
    }
    return pieces[pieces.length - 1][1];
  }

  function clock(time) {
    var seconds = Math.floor(time % 60);
    var minutes = Math.floor(time / 60);
    return minutes + ':' + (seconds > 9 ? '' : '0') + seconds;
  }

  function mark(button) {
    if (current) {
      current.classList.remove('playing');
    }
    current = button;
    if (current) {
      current.classList.add('playing');
    }
  }

  function play(from, to, label) {
    stopAt = to;
    audio.currentTime = toSound(Math.max(0, from));
    now.textContent = label;
    audio.play();
  }

  function hear(button) {
    var start = Number(button.dataset.start);
    var end = Number(button.dataset.end);
    var whole = button.dataset.whole === 'yes';
    mark(button);
    play(start - (whole ? 0.3 : BEFORE), whole ? end + 0.3 : Math.min(end, start + 12) + AFTER,
        button.getAttribute('aria-label'));
  }

  function show() {
    var time = toTime(audio.currentTime);
    rows.forEach(function (row) {
      var from = Number(row.dataset.from);
      var to = Number(row.dataset.to);
      var head = row.querySelector('.head');
      var here = time >= from ? to > time : false;
      head.hidden = !here;
      if (here) {
        head.style.left = 100 * (time - from) / (to - from) + '%';
      }
    });
    if (!audio.paused) {
      if (time >= stopAt) {
        stopAt = Infinity;
        audio.pause();
        mark(null);
      }
      requestAnimationFrame(show);
    }
  }

  function step(by) {
    var time = toTime(audio.currentTime);
    var sorted = moments.slice().sort(function (a, b) { return a.dataset.start - b.dataset.start; });
    var place = current
        ? sorted.findIndex(function (m) { return m.dataset.start === current.dataset.start; })
        : sorted.findIndex(function (m) { return Number(m.dataset.start) >= time; }) - (by > 0 ? 1 : 0);
    var next = sorted[Math.max(0, Math.min(sorted.length - 1, place + by))];
    if (next) {
      hear(next);
    }
  }

  unpack();
  document.body.classList.add('plays');
  buttons.forEach(function (button) {
    button.addEventListener('click', function () { hear(button); });
  });
  rows.forEach(function (row) {
    row.querySelector('.ground').addEventListener('click', function (event) {
      var box = row.getBoundingClientRect();
      var share = (event.clientX - box.left) / box.width;
      var from = Number(row.dataset.from);
      var time = from + share * (Number(row.dataset.to) - from);
      mark(null);
      play(time, Infinity, audio.dataset.from.replace('{0}', clock(time)));
    });
  });
  audio.addEventListener('play', function () { requestAnimationFrame(show); });
  audio.addEventListener('seeked', show);
  document.getElementById('before').addEventListener('click', function () { step(-1); });
  document.getElementById('after').addEventListener('click', function () { step(1); });
}());
