#include "bot/webhooks/public_address.h"

#include <catch2/catch.hpp>

TEST_CASE("addresses inside a network are not public, however they are written") {
  for (const char* address : {"127.0.0.1",
                              "127.8.9.1",
                              "10.0.0.1",
                              "172.16.0.1",
                              "172.31.255.255",
                              "192.168.1.1",
                              "169.254.169.254",
                              "100.64.0.1",
                              "0.0.0.0",
                              "224.0.0.1",
                              "239.1.1.1",
                              "255.255.255.255",
                              "198.18.0.1",
                              "192.0.2.7",
                              "::",
                              "::1",
                              "fe80::1",
                              "fc00::1",
                              "fd12:3456::1",
                              "ff02::1",
                              "::ffff:127.0.0.1",
                              "::ffff:10.1.2.3",
                              "::ffff:169.254.169.254",
                              "64:ff9b::10.0.0.1",
                              "2002:0a00:0001::1",
                              "2002:7f00:1::",
                              "::127.0.0.1",
                              "2001:db8::1",
                              "2001::1",
                              "fec0::1",
                              "64:ff9b:1::1",
                              "100::1",
                              "",
                              "localhost",
                              "127.1",
                              "fe80::1%lo"}) {
    INFO(address);
    CHECK_FALSE(bot::is_public_address(address));
  }
}

TEST_CASE("addresses of the internet are public") {
  for (const char* address : {"8.8.8.8", "172.15.0.1", "172.32.0.1", "192.167.0.1", "100.128.0.1",
                              "223.255.255.1", "2606:4700::1111", "::ffff:8.8.8.8",
                              "64:ff9b::808:808", "2002:808:808::1", "2001:4860:4860::8888"}) {
    INFO(address);
    CHECK(bot::is_public_address(address));
  }
}
