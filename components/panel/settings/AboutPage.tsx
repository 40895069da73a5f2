import { About } from './About';
import { WhereKept } from './WhereKept';

export function AboutPage() {
  return (
    <>
      <WhereKept />
      <About />
    </>
  );
}
