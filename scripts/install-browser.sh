#!/usr/bin/env bash
# Chromium and fonts for the browser tests, where Debian's packages can be had; what is there already is used. Without one the tests say so and skip.
set -u
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null && exit 0
done
install() {
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-wqy-microhei >/dev/null
}
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ] || ! install; then
  echo 'No Chromium here, and none could be installed: the browser tests will be skipped.' >&2
fi
exit 0
