#include "billing/run/certificate.h"

namespace billing {

Amount difference_of(const Certificate& certificate) {
  Amount difference = certificate.single_invoice;
  for (const Amount& invoice : certificate.invoices) difference -= invoice;
  return difference - certificate.carried;
}

}  // namespace billing
