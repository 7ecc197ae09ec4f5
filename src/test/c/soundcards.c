/*
 * Sound cards that a test makes up, preloaded into a process (LD_PRELOAD) that looks for them the way ALSA does.
 *
 * The file $GREENROOM_SOUND_CARDS has a line for each card: its name, of at most 15 letters and digits. Each card is a
 * microphone and nothing else. Only the questions that list cards are answered here; what opens one goes to the pcm
 * "plughw", which the test defines (as a source of PulseAudio), so that the sound itself goes the system's own way.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sound/asound.h>

#define MOST_OPEN 64

static struct { int fd, card; } opened[MOST_OPEN];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *list;
static int (*real_open)(const char *, int, ...);
static int (*real_ioctl)(int, unsigned long, ...);
static int (*real_close)(int);

__attribute__((constructor)) static void begin(void) {
  list = getenv("GREENROOM_SOUND_CARDS");
  real_open = dlsym(RTLD_NEXT, "open64");
  real_ioctl = dlsym(RTLD_NEXT, "ioctl");
  real_close = dlsym(RTLD_NEXT, "close");
  for (int i = 0; i < MOST_OPEN; i++) opened[i].fd = -1;
}

/* The name of a card; 0 where there is none of that number. */
static int named(int card, char *name, size_t size) {
  char line[80];
  FILE *file = fopen(list, "re");
  if (!file) return 0;
  int found = 0;
  while (!found && fgets(line, sizeof line, file))
    if (card-- == 0) {
      line[strcspn(line, "\n")] = 0;
      snprintf(name, size, "%s", line);
      found = 1;
    }
  fclose(file);
  return found;
}

static int open_card(int card) {
  char name[16];
  if (!named(card, name, sizeof name)) return errno = ENOENT, -1;
  int fd = eventfd(0, EFD_CLOEXEC);
  pthread_mutex_lock(&lock);
  for (int i = 0; i < MOST_OPEN; i++)
    if (opened[i].fd < 0) {
      opened[i].fd = fd;
      opened[i].card = card;
      break;
    }
  pthread_mutex_unlock(&lock);
  return fd;
}

static int card_of(int fd, int forget) {
  int card = -1;
  if (fd < 0) return -1;
  pthread_mutex_lock(&lock);
  for (int i = 0; i < MOST_OPEN; i++)
    if (opened[i].fd == fd) {
      card = opened[i].card;
      if (forget) opened[i].fd = -1;
    }
  pthread_mutex_unlock(&lock);
  return card;
}

static int answer(int card, unsigned long request, void *arg) {
  char name[16];
  if (!named(card, name, sizeof name)) return errno = ENODEV, -1;
  switch ((unsigned)request) {
    case SNDRV_CTL_IOCTL_PVERSION:
      *(int *)arg = SNDRV_CTL_VERSION;
      return 0;
    case SNDRV_CTL_IOCTL_CARD_INFO: {
      struct snd_ctl_card_info *i = arg;
      memset(i, 0, sizeof *i);
      i->card = card;
      strcpy((char *)i->id, name);
      strcpy((char *)i->driver, "test");
      strcpy((char *)i->name, name);
      strcpy((char *)i->longname, name);
      strcpy((char *)i->mixername, name);
      return 0;
    }
    case SNDRV_CTL_IOCTL_PCM_NEXT_DEVICE:
      *(int *)arg = *(int *)arg < 0 ? 0 : -1;
      return 0;
    case SNDRV_CTL_IOCTL_PCM_INFO: {
      struct snd_pcm_info *i = arg;
      if (i->device || i->stream != SNDRV_PCM_STREAM_CAPTURE) return errno = ENOENT, -1;
      i->card = card;
      strcpy((char *)i->id, name);
      strcpy((char *)i->name, name);
      i->subdevices_count = i->subdevices_avail = 1;
      return 0;
    }
    case SNDRV_CTL_IOCTL_RAWMIDI_NEXT_DEVICE:
      *(int *)arg = -1;
      return 0;
    default:
      return errno = ENOTTY, -1;
  }
}

static int any_open(const char *path, int flags, mode_t mode) {
  int card, end = 0;
  if (list && path && sscanf(path, "/dev/snd/controlC%d%n", &card, &end) == 1 && !path[end]) return open_card(card);
  return real_open(path, flags, mode);
}

#define OPENS(function)                             \
  int function(const char *path, int flags, ...) {  \
    mode_t mode = 0;                                \
    if (flags & (O_CREAT | __O_TMPFILE)) {          \
      va_list more;                                 \
      va_start(more, flags);                        \
      mode = va_arg(more, mode_t);                  \
      va_end(more);                                 \
    }                                               \
    return any_open(path, flags, mode);             \
  }

OPENS(open)
OPENS(open64)

int __open_2(const char *path, int flags) { return any_open(path, flags, 0); }
int __open64_2(const char *path, int flags) { return any_open(path, flags, 0); }

int close(int fd) {
  card_of(fd, 1);
  return real_close(fd);
}

int ioctl(int fd, unsigned long request, ...) {
  va_list more;
  va_start(more, request);
  void *arg = va_arg(more, void *);
  va_end(more);
  int card = card_of(fd, 0);
  return card < 0 ? real_ioctl(fd, request, arg) : answer(card, request, arg);
}
