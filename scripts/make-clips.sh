#!/bin/sh
# Makes the clips of the spoken calls and the sounds of the desks: src/console/sound/clips/*.mp3. They are committed, so nobody
# who runs Antrean needs a voice or a network; only who wants other clips runs this, with espeak-ng (1.51), sox (14.4) and lame (3.100).
#
#   sh scripts/make-clips.sh
#
# One clip a word, put together by src/console/sound/clips-for.ts: the same forty serve every number and counter. Words whose e
# espeak-ng reads otherwise than Indonesians do (empat, enam, belas, loket) and the letters are given as phonemes, in [[...]].
set -eu
cd "$(dirname "$0")/.."
out=src/console/sound/clips
draft=$(mktemp -d)
trap 'rm -rf "$draft"' EXIT
rm -f "$out"/*.mp3
mkdir -p "$out"

# pack NAME: silence off both ends, as loud as the others, 22 kHz mono, 32 kbit/s (what Chromium, Firefox and Safari all play).
pack() {
  sox -q "$draft/raw.wav" -r 22050 -c 1 "$draft/even.wav" \
    silence 1 0.01 0.5% reverse silence 1 0.01 0.5% reverse norm -3 pad 0.01 "${2:-0.06}"
  lame --quiet -m m -b 32 --noreplaygain "$draft/even.wav" "$out/$1.mp3"
}

# say NAME TEXT [PAUSE]: slower and a little higher than espeak-ng speaks by itself; it carries better in a hall.
say() {
  espeak-ng -v id -s 140 -p 55 -a 190 -g 2 -w "$draft/raw.wav" "$2"
  pack "$1" "${3:-0.06}"
}

say nomor-antrean "nomor antrean" 0.16
say silakan-ke-loket "[[sil'akan k@ l'okEt]]" 0.1
say silakan-lihat-layar "silakan lihat layar"
say rombongan "rombongan" 0.16

say 0 nol; say 1 satu; say 2 dua; say 3 tiga; say 4 "[[@mp'at]]"
say 5 lima; say 6 "[[@n'am]]"; say 7 tujuh; say 8 delapan; say 9 sembilan
say sepuluh sepuluh; say sebelas "[[s@b@l'as]]"; say belas "[[b@l'as]]"; say puluh puluh

while read -r letter sound; do say "huruf-$letter" "[[$sound]]" 0.1; done <<'LETTERS'
a 'a
b b'E
c tS'E
d d'E
e 'E
f 'Ef
g g'E
h h'a
i 'i
j dZ'E
k k'a
l 'El
m 'Em
n 'En
o 'o
p p'E
q k'i
r 'ER
s 'Es
t t'E
u 'u
v f'E
w w'E
x 'Eks
y j'E
z z'Et
LETTERS

# Two falling bells before a call.
sox -q -n -r 22050 -c 1 "$draft/one.wav" synth 0.9 sine 784 sine 1568 fade l 0.005 0.9 0.85 remix 1v0.7,2v0.2
sox -q -n -r 22050 -c 1 "$draft/two.wav" synth 1.2 sine 622 sine 1244 fade l 0.005 1.2 1.15 remix 1v0.7,2v0.2
sox -q -m "$draft/one.wav" "|sox $draft/two.wav -p pad 0.4" "$draft/raw.wav"
pack chime 0.1
# At the desks: rising is good, twice the same asks to look, falling and low is a no. Heard apart without seeing the screen.
sox -q -n -r 22050 -c 1 "$draft/raw.wav" synth 0.09 sine 880 fade l 0.004 0.09 0.03 : synth 0.16 sine 1319 fade l 0.004 0.16 0.1
pack good 0.02
sox -q -n -r 22050 -c 1 "$draft/raw.wav" synth 0.13 triangle 587 fade l 0.004 0.13 0.06 pad 0 0.05 : synth 0.16 triangle 587 fade l 0.004 0.16 0.1
pack warn 0.02
sox -q -n -r 22050 -c 1 "$draft/raw.wav" synth 0.16 triangle 330 fade l 0.004 0.16 0.06 : synth 0.3 triangle 220 fade l 0.004 0.3 0.2
pack bad 0.02
