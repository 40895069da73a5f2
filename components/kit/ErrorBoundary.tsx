import { Component, type ReactNode } from 'react';

type Props = { readonly children: ReactNode; readonly fallback: (retry: () => void) => ReactNode };

/** One part that can't be drawn never takes the others along; what it failed on is not shown: it may name somebody. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state: { readonly failed: boolean } = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed
      ? this.props.fallback(() => this.setState({ failed: false }))
      : this.props.children;
  }
}
